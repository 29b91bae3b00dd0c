package zhijie.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Scoring points in one column, a line each: the score, a space, the point. */
@Converter
public class ScoringPoints implements AttributeConverter<List<ScoringPoint>, String> {

    private static final Lines LINES = new Lines();

    @Override
    public String convertToDatabaseColumn(List<ScoringPoint> points) {
        return points == null || points.isEmpty()
                ? null
                : LINES.convertToDatabaseColumn(
                        points.stream().map(p -> p.score() + " " + p.point()).toList());
    }

    @Override
    public List<ScoringPoint> convertToEntityAttribute(String column) {
        return LINES.convertToEntityAttribute(column).stream()
                .map(ScoringPoints::parse)
                .toList();
    }

    private static ScoringPoint parse(String line) {
        int space = line.indexOf(' ');
        return new ScoringPoint(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
    }
}
