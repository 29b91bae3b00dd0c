package zhijie.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import zhijie.common.Stored;

/**
 * A competency 能力项 (CFItem): a node of a framework's tree. It is known by framework, level and code, for codes begin
 * anew in each level; its uid is made from these three and is the same in every installation. It is retired, not
 * deleted.
 */
@Entity
public class Competency extends Stored {

    private String uid;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "level_id")
    private Level level;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Competency parent;

    @Enumerated(EnumType.STRING)
    private CompetencyType type;

    private String code;
    private String title;
    private String clause;
    private String reconstructed;
    private String note;
    private int ordinal;
    private boolean retired;

    protected Competency() {}

    Competency(Framework framework, Level level, String code) {
        this.framework = framework;
        this.level = level;
        this.code = code;
        this.uid = uid(framework.code(), level == null ? "" : level.code(), code);
    }

    private static String uid(String framework, String level, String code) {
        String name = "zhijie:" + framework + "/" + level + "/" + code;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void describe(CompetencyText text, Competency parent) {
        this.type = text.type();
        this.title = text.title();
        this.clause = text.clause();
        this.reconstructed = text.reconstructed();
        this.note = text.note();
        this.parent = parent;
        this.retired = false;
    }

    void place(int ordinal) {
        this.ordinal = ordinal;
    }

    /** A designer's own wording. */
    void reword(String title, String note) {
        this.title = title;
        this.note = note;
    }

    void retire() {
        retired = true;
    }

    public String uid() {
        return uid;
    }

    public Framework framework() {
        return framework;
    }

    public Level level() {
        return level;
    }

    public Competency parent() {
        return parent;
    }

    public CompetencyType type() {
        return type;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String clause() {
        return clause;
    }

    public String reconstructed() {
        return reconstructed;
    }

    public String note() {
        return note;
    }

    public int ordinal() {
        return ordinal;
    }

    public boolean isRetired() {
        return retired;
    }

    /** Its reference as written in files: {@code framework/level/code}. */
    public String reference() {
        return framework.code() + "/" + (level == null ? "" : level.code() + "/") + code;
    }
}
