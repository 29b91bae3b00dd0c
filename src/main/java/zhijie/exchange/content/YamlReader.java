package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads YAML into a tree and remembers the line of every value. Aliases, tags and a second document are refused. */
final class YamlReader {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final YAMLParser parser;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    /** @throws NotReadable if it is no YAML that we take */
    static ContentFile read(ContentSource source) throws NotReadable {
        try (YAMLParser parser = FACTORY.createParser(source.text())) {
            YamlReader reader = new YamlReader(parser);
            if (parser.nextToken() == null) {
                throw reader.refuse("", "文件是空的");
            }
            JsonNode root = reader.value("");
            if (parser.nextToken() != null) {
                throw reader.refuse("", "一个文件只放一份文档");
            }
            return new ContentFile(source, root, reader.lines);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new NotReadable(line, "", "YAML 语法错误：" + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(String pointer) throws IOException, NotReadable {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        if (parser.isCurrentAlias() || parser.getTypeId() != null) {
            throw refuse(pointer, "不使用 YAML 的别名与标签");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw refuse(pointer, "读不懂这里");
        };
    }

    private ObjectNode object(String pointer) throws IOException, NotReadable {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            lines.put(below, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            node.set(name, value(below));
        }
        return node;
    }

    private ArrayNode array(String pointer) throws IOException, NotReadable {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(pointer + "/" + node.size()));
        }
        return node;
    }

    private NotReadable refuse(String pointer, String reason) {
        return new NotReadable(lines.getOrDefault(pointer, 1), ContentFile.field(pointer), reason);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** It is no YAML that we take. */
    static final class NotReadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String field;

        NotReadable(int line, String field, String reason) {
            super(reason);
            this.line = line;
            this.field = field;
        }

        ContentProblem in(ContentSource source) {
            return new ContentProblem(source.path(), line, field, getMessage(), false);
        }
    }
}
