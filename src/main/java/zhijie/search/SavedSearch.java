package zhijie.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** A saved search 常用搜索: the address of a search that an account keeps under a name. It keeps no hits. */
@Entity
@Table(name = "saved_search")
class SavedSearch extends Stored {

    @Column(name = "account_id")
    private long accountId;

    private String title;
    private String parameters;

    protected SavedSearch() {}

    SavedSearch(long accountId, String title, String parameters) {
        this.accountId = accountId;
        this.title = title;
        this.parameters = parameters;
    }

    void point(String newParameters) {
        parameters = newParameters;
    }

    SavedSearchRow row() {
        return new SavedSearchRow(id(), title, "/search?" + parameters);
    }
}
