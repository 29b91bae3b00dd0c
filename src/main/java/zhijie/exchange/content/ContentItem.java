package zhijie.exchange.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.Stored;

/**
 * What is remembered of a thing that content files know: what it looked like when a file of the content folder, or a
 * person's import, last said it (its base), and what a newer file says that waits for somebody's decision.
 */
@Entity
@Table(name = "content_item")
class ContentItem extends Stored {

    /** What waits. */
    static final String CHANGE = "CHANGE";

    static final String RETIRE = "RETIRE";
    private static final int MOST_TITLE = 400;

    private String kind;
    private String code;
    private String title;
    private String file;
    private String base;
    private String waits;
    private String waiting;
    private LocalDateTime since;

    protected ContentItem() {}

    ContentItem(String kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /**
     * It looks as said now, or somebody has decided that it needn't.
     *
     * @param from path in the content folder, or null if a person brought it in
     */
    void said(String newTitle, String hash, String from) {
        title = shorten(newTitle);
        base = hash;
        file = from;
        waits = null;
        waiting = null;
        since = null;
    }

    /** A file of the content folder says something else than stands here, and somebody has changed it here. */
    void await(String what, String newTitle, String said, String from, LocalDateTime now) {
        title = shorten(newTitle);
        file = from;
        waits = what;
        waiting = said;
        since = now;
    }

    /** What is remembered, as an undo puts it back. */
    record Memory(String title, String file, String base, String waits, String waiting) {}

    Memory memory() {
        return new Memory(title, file, base, waits, waiting);
    }

    void remember(Memory memory, LocalDateTime now) {
        title = memory.title();
        file = memory.file();
        base = memory.base();
        waits = memory.waits();
        waiting = memory.waiting();
        since = waits == null ? null : now;
    }

    private static String shorten(String text) {
        return text.length() <= MOST_TITLE ? text : text.substring(0, MOST_TITLE - 1) + "…";
    }

    String kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String file() {
        return file;
    }

    String base() {
        return base;
    }

    boolean isWaiting() {
        return waits != null;
    }

    boolean waitsToRetire() {
        return RETIRE.equals(waits);
    }

    String waiting() {
        return waiting;
    }

    LocalDateTime since() {
        return since;
    }
}
