package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Resources of one type as parts of a content file, both ways: what an import compares, puts in and takes back. */
interface ContentItems {

    ContentType type();

    /** A resource in a file; the node is in its plain form, so that equal resources are equal. */
    record Item(String code, String title, JsonNode node) {}

    List<Item> items(ContentFile file);

    /** The resource of this id as it is now, in the same plain form. */
    JsonNode current(long id);

    /** Loads one resource. */
    void put(JsonNode node);

    /** A whole content file with this one resource in it. */
    default JsonNode file(JsonNode item) {
        return item;
    }
}
