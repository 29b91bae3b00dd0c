package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/** A file of readings that was brought in. It can be undone as a whole, once. */
@Entity
@Table(name = "reading_import")
public class ReadingImport extends Stored {

    private static final int MOST_CHARACTERS = 120;

    @Column(name = "file_name")
    private String fileName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_id")
    private Period period;

    private LocalDateTime at;
    private String actor;
    private int added;
    private int corrected;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    protected ReadingImport() {}

    ReadingImport(String fileName, Period period, LocalDateTime at, String actor) {
        // The end of a long name tells files apart better than its beginning.
        this.fileName = fileName.substring(Math.max(0, fileName.length() - MOST_CHARACTERS));
        this.period = period;
        this.at = at;
        this.actor = actor;
    }

    void count(int added, int corrected) {
        this.added = added;
        this.corrected = corrected;
    }

    /** @throws RuleViolationException if it was undone already */
    void undo(LocalDateTime when) {
        if (undoneAt != null) {
            throw new RuleViolationException("readingImport.undone");
        }
        undoneAt = when;
    }

    Period period() {
        return period;
    }

    Row row() {
        return new Row(id(), fileName, period.code(), at, actor, added, corrected, undoneAt != null);
    }

    /** An import in a list. */
    public record Row(
            Long id,
            String fileName,
            String period,
            LocalDateTime at,
            String actor,
            int added,
            int corrected,
            boolean undone) {}
}
