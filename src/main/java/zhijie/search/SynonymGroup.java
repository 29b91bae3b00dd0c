package zhijie.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import zhijie.common.Stored;

/**
 * A synonym group 同义词组: words of the trade that stand for one another in a query, or, one way, a first word that
 * widens to the others. It is not a glossary: it says nothing about what a word means.
 */
@Entity
@Table(name = "search_synonym")
class SynonymGroup extends Stored {

    private String code;
    private String words;

    @Column(name = "one_way")
    private boolean oneWay;

    private String note;

    protected SynonymGroup() {}

    /** @param code name under which a content file knows it; null for a designer's own */
    SynonymGroup(String code, List<String> words, boolean oneWay, String note) {
        this.code = code;
        describe(words, oneWay, note);
    }

    void describe(List<String> newWords, boolean newOneWay, String newNote) {
        words = String.join("\n", newWords);
        oneWay = newOneWay;
        note = newNote;
    }

    SynonymRow row() {
        return new SynonymRow(id(), version(), List.of(words.split("\n")), oneWay, note);
    }

    String code() {
        return code;
    }
}
