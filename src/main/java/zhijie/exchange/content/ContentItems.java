package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import zhijie.common.Terminal;
import zhijie.library.Loaded;

/** Resources of one type as parts of a content file, both ways: what an import compares, puts in and takes back. */
interface ContentItems {

    ContentType type();

    /** A resource in a file; the node is in its plain form, so that equal resources are equal. */
    record Item(String code, String title, JsonNode node) {}

    List<Item> items(ContentFile file);

    /** The resource of this id as it is now, in the same plain form. */
    JsonNode current(long id);

    /** Loads one resource. */
    Loaded put(JsonNode node);

    /** Loads all of a file and names what was left alone because somebody has changed it here. */
    default void putAll(ContentFile file) {
        List<String> kept = items(file).stream()
                .filter(item -> put(item.node()) == Loaded.KEPT)
                .map(Item::code)
                .toList();
        if (!kept.isEmpty()) {
            Terminal.say("内容 保留人工修改，没有用新文件覆盖：" + String.join("、", kept)
                    + "（比较：scripts/admin import content-yaml content/" + file.path() + "）");
        }
    }

    /** A whole content file with this one resource in it. */
    default JsonNode file(JsonNode item) {
        return item;
    }
}
