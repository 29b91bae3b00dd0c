package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The JSON Schemas of the content folder, and what is wrong with a file by them, in Chinese. */
final class ContentSchemas {

    private final Path folder;
    private final Map<ContentType, JsonSchema> schemas = new EnumMap<>(ContentType.class);
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    ContentSchemas(Path contentFolder) {
        this.folder = contentFolder.resolve("schema");
    }

    List<ContentProblem> check(ContentFile file) {
        return schema(file.type()).validate(file.root()).stream()
                .map(message -> ContentProblem.error(file, at(message), reason(message)))
                .distinct()
                .sorted()
                .toList();
    }

    private JsonSchema schema(ContentType type) {
        return schemas.computeIfAbsent(type, key -> {
            Path file = folder.resolve(type.schema() + ".schema.json");
            try {
                return factory.getSchema(
                        SchemaLocation.of(file.toUri().toString()),
                        new com.fasterxml.jackson.databind.ObjectMapper().readTree(Files.readString(file)),
                        config);
            } catch (IOException e) {
                throw new UncheckedIOException("内容的模式文件 " + file + " 读不出", e);
            }
        });
    }

    /** Where a field is missing or unknown, the field itself rather than what it should or does lie in. */
    private static String at(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String property = message.getProperty();
        return property == null || property.isEmpty() ? pointer : pointer + "/" + property;
    }

    private static String reason(ValidationMessage message) {
        JsonNode limit = message.getSchemaNode();
        JsonNode value = message.getInstanceNode();
        return switch (String.valueOf(message.getType())) {
            case "required" -> "缺少这一项";
            case "additionalProperties", "propertyNames" -> "没有这样的项，请检查拼写";
            case "type" -> "应为" + typeName(limit) + "，现为" + typeName(value);
            case "enum" -> "只能是 " + choices(limit) + "，现为「" + value.asText() + "」";
            case "const" -> "只能是 " + limit.asText();
            case "pattern" -> "「" + value.asText() + "」不合格式 " + limit.asText();
            case "minLength" -> "太短：至少 " + limit.asInt() + " 字，现有 " + length(value) + " 字";
            case "maxLength" -> "太长：至多 " + limit.asInt() + " 字，现有 " + length(value) + " 字";
            case "minItems" -> "太少：至少 " + limit.asInt() + " 个，现有 " + value.size() + " 个";
            case "maxItems" -> "太多：至多 " + limit.asInt() + " 个，现有 " + value.size() + " 个";
            case "minProperties" -> "至少要有 " + limit.asInt() + " 项";
            case "minimum" -> "不能小于 " + limit.asText() + "，现为 " + value.asText();
            case "maximum" -> "不能大于 " + limit.asText() + "，现为 " + value.asText();
            case "anyOf", "oneOf" -> "几种写法都不符合";
            default -> message.getMessage();
        };
    }

    private static int length(JsonNode text) {
        String value = text.asText();
        return value.codePointCount(0, value.length());
    }

    private static String choices(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("、"));
    }

    private static String typeName(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .filter(JsonNode::isTextual)
                    .map(ContentSchemas::typeName)
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("或"), names -> names.isEmpty() ? "列表" : names));
        }
        String name = node.isTextual() ? node.asText() : "";
        return switch (name) {
            case "string" -> "文本";
            case "integer" -> "整数";
            case "number" -> "数";
            case "boolean" -> "true 或 false";
            case "array" -> "列表";
            case "object" -> "一组项";
            case "null" -> "空";
            default -> valueName(node);
        };
    }

    private static String valueName(JsonNode value) {
        if (value.isTextual()) {
            return "文本";
        } else if (value.isNumber()) {
            return "数 " + value.asText();
        } else if (value.isBoolean()) {
            return value.asText();
        } else if (value.isNull()) {
            return "空";
        }
        return "一组项";
    }
}
