package zhijie.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** A level 等级 (educationLevel): an ordered grade of one framework. Missing: the source names it without clauses. */
@Entity
@Table(name = "framework_level")
public class Level extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    private String code;
    private String title;
    private int ordinal;
    private String statement;
    private String clause;
    private boolean missing;

    protected Level() {}

    Level(Framework framework, String code) {
        this.framework = framework;
        this.code = code;
    }

    void describe(FrameworkDocument.LevelText text, int ordinal) {
        this.title = text.title();
        this.ordinal = ordinal;
        this.statement = text.statement();
        this.clause = text.clause();
        this.missing = text.missing();
    }

    public Framework framework() {
        return framework;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public int ordinal() {
        return ordinal;
    }

    public String statement() {
        return statement;
    }

    public String clause() {
        return clause;
    }

    public boolean isMissing() {
        return missing;
    }
}
