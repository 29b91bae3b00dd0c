package zhijie.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.qualification.GivenScore;
import zhijie.qualification.ReadingEntry;

/**
 * Readings to be scored once. Numbers are taken as they are written, so that what could be misread is asked back.
 *
 * @param table number of the table's version; without it the one in force today
 * @param readings by indicator code: a value ({@code "94%"}), or an object with {@code value} or {@code inputs}
 * @param parameters numbers for blanks by place: {@code r1} for a weight, {@code r1/0/target} for a rule's blank
 */
public record ScoreBody(
        Integer table,
        Map<String, Written> readings,
        List<GivenScore.GivenJudgement> judgements,
        Map<String, String> parameters) {

    /** A reading as written. */
    @JsonDeserialize(using = WrittenDeserializer.class)
    public record Written(String value, Map<String, String> inputs) {}

    GivenScore.Given given() {
        Map<String, ReadingEntry> entries = new LinkedHashMap<>();
        if (readings != null) {
            readings.forEach((code, it) -> entries.put(
                    code,
                    it == null
                            ? new ReadingEntry(1, null, code, "", Map.of())
                            : new ReadingEntry(1, null, code, it.value(), it.inputs())));
        }
        List<GivenScore.GivenJudgement> given = judgements == null
                ? List.of()
                : judgements.stream()
                        .map(it -> it == null ? new GivenScore.GivenJudgement("", 0, null, null) : it)
                        .toList();
        return new GivenScore.Given(entries, given, parameters == null ? Map.of() : parameters);
    }

    /** Keeps the digits of a number as they were sent: −0 and 1e308 are for the reader of readings to refuse. */
    static final class WrittenDeserializer extends StdDeserializer<Written> {

        private static final long serialVersionUID = 1L;

        WrittenDeserializer() {
            super(Written.class);
        }

        @Override
        public Written deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue()) {
                return new Written(parser.getText(), Map.of());
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return (Written) context.handleUnexpectedToken(Written.class, parser);
            }
            String value = null;
            Map<String, String> inputs = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if ("value".equals(name) && token.isScalarValue()) {
                    value = token == JsonToken.VALUE_NULL ? null : parser.getText();
                } else if ("inputs".equals(name) && token == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String input = parser.currentName();
                        if (!parser.nextToken().isScalarValue()) {
                            context.handleUnexpectedToken(String.class, parser);
                        }
                        inputs.put(input, parser.getText());
                    }
                } else {
                    context.handleUnknownProperty(parser, this, Written.class, name);
                }
            }
            return new Written(value, inputs);
        }
    }
}
