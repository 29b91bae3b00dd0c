package zhijie.library;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/**
 * An exam item 试题: a question with its answer and explanation, kept from those who may have to answer it. Its title
 * is the beginning of its stem.
 */
@Entity
@Table(name = "exam_item")
@DiscriminatorValue("ITEM")
public class ExamItem extends Resource {

    @Enumerated(EnumType.STRING)
    private ItemPart part;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private String stem;

    @Basic
    @Convert(converter = Lines.class)
    private List<String> options;

    private String answer;

    @Basic
    @Convert(converter = ScoringPoints.class)
    private List<ScoringPoint> points;

    private String explanation;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    protected ExamItem() {}

    ExamItem(String code) {
        super(code);
    }

    @Override
    public ResourceType type() {
        return ResourceType.ITEM;
    }

    void describe(ExamItemText text) {
        name(text.stem());
        part = text.part();
        kind = text.kind();
        stem = text.stem();
        options = text.options();
        answer = text.answer().isEmpty() ? null : String.join("", text.answer());
        points = text.points();
        explanation = text.explanation();
        difficulty = text.difficulty();
    }

    ExamItemRow row() {
        return new ExamItemRow(
                id(),
                version(),
                code(),
                part,
                kind,
                stem,
                Option.list(options, answer),
                points,
                explanation,
                difficulty);
    }
}
