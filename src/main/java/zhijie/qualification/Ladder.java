package zhijie.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** Ladder 晋升阶梯: a graph of steps from role to role. */
@Entity
@Table(name = "ladder")
public class Ladder extends Stored {

    private String code;
    private String title;
    private String source;
    private String summary;
    private boolean retired;

    protected Ladder() {}

    Ladder(String code) {
        this.code = code;
    }

    void describe(String title, String source, String summary) {
        this.title = title;
        this.source = source;
        this.summary = summary;
        this.retired = false;
    }

    /** Says anew what it is called and how one climbs it. */
    void rename(String newTitle, String newSummary) {
        title = newTitle;
        summary = newSummary;
    }

    /** Out of use with its steps, which wait until it is brought back. */
    void retire() {
        retired = true;
    }

    void reinstate() {
        retired = false;
    }

    boolean isRetired() {
        return retired;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String source() {
        return source;
    }

    String summary() {
        return summary;
    }
}
