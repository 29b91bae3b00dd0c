package zhijie.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.Stored;

/** An import that was applied, and undone at most once. It is the record of what happened, not the file. */
@Entity
@Table(name = "import_run")
class ImportRun extends Stored {

    private static final int PART = 1_000_000;

    private String format;
    private String file;
    private String actor;

    @Column(name = "applied_at")
    private LocalDateTime appliedAt;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    private int changes;

    /** What stood there before, in parts that a database takes as one packet. */
    @ElementCollection
    @CollectionTable(name = "import_before", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "part")
    @Column(name = "text")
    private List<String> before = new ArrayList<>();

    protected ImportRun() {}

    ImportRun(String format, String file, String actor, LocalDateTime at, int changes, String before) {
        this.format = format;
        this.file = file;
        this.actor = actor;
        this.appliedAt = at;
        this.changes = changes;
        for (int from = 0; from < before.length(); ) {
            int to = Math.min(before.length(), from + PART);
            to -= Character.isHighSurrogate(before.charAt(to - 1)) ? 1 : 0;
            this.before.add(before.substring(from, to));
            from = to;
        }
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

    int changes() {
        return changes;
    }

    String before() {
        return String.join("", before);
    }

    boolean isUndone() {
        return undoneAt != null;
    }
}
