package zhijie.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.Stored;

/** An import that was applied, and undone at most once. It is the record of what happened, not the file. */
@Entity
@Table(name = "import_run")
class ImportRun extends Stored {

    private String format;
    private String file;
    private String actor;

    @Column(name = "applied_at")
    private LocalDateTime appliedAt;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    private int changes;

    @Column(name = "before_all")
    private String before;

    protected ImportRun() {}

    ImportRun(String format, String file, String actor, LocalDateTime at, int changes, String before) {
        this.format = format;
        this.file = file;
        this.actor = actor;
        this.appliedAt = at;
        this.changes = changes;
        this.before = before;
    }

    void undo(LocalDateTime at) {
        undoneAt = at;
    }

    String format() {
        return format;
    }

    String file() {
        return file;
    }

    String before() {
        return before;
    }

    boolean isUndone() {
        return undoneAt != null;
    }
}
