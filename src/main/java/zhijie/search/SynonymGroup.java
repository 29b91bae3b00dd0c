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

    private String words;

    @Column(name = "one_way")
    private boolean oneWay;

    private String note;
    private boolean edited;

    protected SynonymGroup() {}

    SynonymGroup(List<String> words, boolean oneWay, String note, boolean edited) {
        describe(words, oneWay, note);
        this.edited = edited;
    }

    void describe(List<String> newWords, boolean newOneWay, String newNote) {
        words = String.join("\n", newWords);
        oneWay = newOneWay;
        note = newNote;
    }

    /** From now on a content file leaves it alone. */
    void markEdited() {
        edited = true;
    }

    SynonymRow row() {
        return new SynonymRow(id(), version(), List.of(words.split("\n")), oneWay, note);
    }

    boolean isEdited() {
        return edited;
    }
}
