package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.function.Predicate;
import zhijie.qualification.TableDocument;

/** What a table was before each change of this page, to take back and to do again; the newest fifty. */
class TableHistory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 50;

    private final ArrayDeque<TableDocument> undo = new ArrayDeque<>();
    private final ArrayDeque<TableDocument> redo = new ArrayDeque<>();

    /** After a change: what it was before; what was taken back can't be done again any more. */
    void keep(TableDocument before) {
        redo.clear();
        undo.push(before);
        if (undo.size() > MOST_STEPS) {
            undo.removeLast();
        }
    }

    void undo(TableDocument now, Predicate<TableDocument> restored) {
        turn(undo, redo, now, restored);
    }

    void redo(TableDocument now, Predicate<TableDocument> restored) {
        turn(redo, undo, now, restored);
    }

    private static void turn(
            ArrayDeque<TableDocument> from,
            ArrayDeque<TableDocument> to,
            TableDocument now,
            Predicate<TableDocument> restored) {
        if (!from.isEmpty() && restored.test(from.peek())) {
            from.pop();
            to.push(now);
        }
    }

    boolean isUndoable() {
        return !undo.isEmpty();
    }

    boolean isRedoable() {
        return !redo.isEmpty();
    }
}
