package zhijie.library;

import java.util.List;

/** An exam item with its answer, for those who write exams. */
public record ExamItemRow(
        Long id,
        long version,
        String code,
        ItemPart part,
        ItemKind kind,
        String stem,
        List<Option> options,
        List<ScoringPoint> points,
        String explanation,
        Difficulty difficulty) {

    /** What the points of a case add up to. */
    public int mostPoints() {
        return points.stream().mapToInt(ScoringPoint::score).sum();
    }
}
