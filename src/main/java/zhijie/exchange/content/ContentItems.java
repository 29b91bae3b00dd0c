package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.people.Permission;

/**
 * Things of one kind as parts of content files, both ways: what an import compares, puts in and takes back. A thing is
 * known by its code and compared in its plain form, in which equal things are equal, wherever they come from.
 */
interface ContentItems extends ContentKind {

    /** What it takes to change such things. */
    Permission permission();

    /** A thing in a file. */
    record Item(String code, String title, JsonNode node) {

        String hash() {
            return ContentFile.hash(node);
        }
    }

    /**
     * A thing as it stands here.
     *
     * @param retired whether it is out of use
     * @param edited whether it is marked as somebody's own, which an undo marks again
     */
    record Standing(JsonNode node, boolean retired, boolean edited) {

        static Standing inUse(JsonNode node) {
            return new Standing(node, false, false);
        }
    }

    /** The things of a file, each after what it needs. */
    List<Item> items(ContentFile file);

    /** What stands under these codes, in the order of a file; a code under which there is nothing is left out. */
    Map<String, Standing> current(Collection<String> codes);

    /** What stands here as far as the file speaks about it: what it leaves open may be filled in here. */
    default JsonNode asFarAs(JsonNode file, JsonNode now) {
        return now;
    }

    /**
     * Makes things what a file says.
     *
     * @param all the things of the file, which tell the order where it matters
     * @param chosen codes of those that are touched
     */
    void put(List<Item> all, Set<String> chosen);

    /** Takes things out of use; what something may refer to is not deleted. */
    void retire(Collection<String> codes);

    /** Codes of all things of the document that a file holds whole: what isn't in the file is gone. */
    default Set<String> whole(ContentFile file) {
        return Set.of();
    }

    /** What forbids that a file brings these codes in, as a code and a reason. */
    default Map<String, String> refused(Collection<String> codes) {
        return Map.of();
    }

    /** These are somebody's own again. */
    default void claim(Collection<String> codes) {
        // Most kinds don't mark it.
    }

    /** A whole content file with this one thing in it, if this kind is exported. */
    default Optional<JsonNode> export(String code) {
        return Optional.empty();
    }
}
