package zhijie.exchange.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;

/** A content file that was read: its tree, and the line of each of its values. */
public final class ContentFile {

    private static final ObjectMapper MAPPER = mapper();

    private final ContentSource source;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    ContentFile(ContentSource source, JsonNode root, Map<String, Integer> lines) {
        this.source = source;
        this.root = root;
        this.lines = Map.copyOf(lines);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)) // 30, not 3E+1
                .build();
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /** Path below the content folder, for example {@code faqs/L1-1.1.yaml}. */
    public String path() {
        return source.path();
    }

    public ContentType type() {
        return source.type();
    }

    /** SHA-256 of the file in hexadecimal. */
    public String hash() {
        return source.hash();
    }

    String text() {
        return source.text();
    }

    public JsonNode root() {
        return root;
    }

    /**
     * The file as a record. Lists that are not there are empty, other values null. The schema was checked before, so a
     * record that does not fit is a defect of the importer.
     */
    public <T> T as(Class<T> type) {
        return as(root, type);
    }

    /** A part of a file as a record; see {@link #as(Class)}. */
    public static <T> T as(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record as a part of a file; what is empty is left out. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A part of a file from its text. */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a part of a file, which tells whether that part has changed. */
    public static String hash(JsonNode node) {
        return ContentSource.hash(node.toString());
    }

    /** Line of the value at this JSON pointer, or of what it lies in. */
    public int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** A JSON pointer as people write it: {@code /faqs/3/say} is {@code faqs[3].say}. */
    static String field(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
