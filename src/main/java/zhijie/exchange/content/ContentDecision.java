package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.content.ContentItems.Standing;

/**
 * Three-way comparison of a thing: what a file says, what stands here, and what was said last (its base). What was not
 * changed here since follows the file; what was changed here is kept, unless somebody takes the file's.
 */
final class ContentDecision {

    /** Who brings the file. */
    enum By {
        /** The content folder, at start: nobody looks on, so what a person imported is hers too. */
        FOLDER,
        /** A person, who sees a plan. */
        PERSON
    }

    /**
     * What was said last.
     *
     * @param base hash of its plain form, or null if nothing was
     * @param byFolder whether a file of the content folder said it
     */
    record Said(String base, boolean byFolder) {

        static final Said NOTHING = new Said(null, false);

        static Said of(ContentItem item) {
            return item == null ? NOTHING : new Said(item.base(), item.file() != null);
        }
    }

    private ContentDecision() {}

    /**
     * About a thing that a file holds.
     *
     * @param now null if there is nothing under its code
     * @param fields those in which the two differ
     */
    static Action about(JsonNode file, Standing now, List<String> fields, Said last, By by, boolean taken) {
        boolean sameFile = ContentFile.hash(file).equals(last.base());
        if (now == null || now.retired()) {
            if (by == By.PERSON || last.base() == null) {
                return now == null ? Action.ADD : Action.CHANGE;
            }
            return sameFile ? Action.SAME : Action.CONFLICT;
        }
        if (fields.isEmpty() || by == By.FOLDER && sameFile) {
            return Action.SAME;
        } else if (taken || follows(now, last, by)) {
            return fields.contains("parent") ? Action.MOVE : Action.CHANGE;
        }
        return Action.CONFLICT;
    }

    /** About a thing that the files don't hold any more. */
    static Action aboutGone(Standing now, Said last, By by, boolean taken) {
        if (now == null || now.retired()) {
            return Action.SAME;
        }
        return taken || follows(now, last, by) ? Action.RETIRE : Action.CONFLICT;
    }

    private static boolean follows(Standing now, Said last, By by) {
        boolean unchanged = ContentFile.hash(now.node()).equals(last.base());
        return unchanged && (by == By.PERSON || last.byFolder());
    }

    /** Names of the fields that differ between two things in their plain form. */
    static List<String> differing(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        // Compared as text: a number that was read and one that was written are of different Java types.
        return names.stream()
                .filter(name ->
                        !before.path(name).toString().equals(after.path(name).toString()))
                .toList();
    }
}
