package zhijie.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A short list of one-line texts in one column, a line each. An element never holds a line break. */
@Converter
public class Lines implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        if (lines == null) {
            return null;
        }
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.replaceAll("\\s*\\R\\s*", " ").strip())
                        .toList());
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }
}
