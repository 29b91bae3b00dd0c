package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.Difficulty;
import zhijie.library.ExamItemDocument;
import zhijie.library.ExamItemService;
import zhijie.library.ExamItemText;
import zhijie.library.ItemKind;
import zhijie.library.ItemPart;
import zhijie.library.ScoringPoint;

/** Exam items: {@code exam-items/*.yaml}, several in a file. */
@ApplicationScoped
class ExamItemContent implements ContentKind {

    @Inject
    private ExamItemService items;

    @Inject
    private CompetencyIds ids;

    @Override
    public ContentType type() {
        return ContentType.EXAM_ITEMS;
    }

    @Override
    public String name() {
        return "exam-item";
    }

    @Override
    public void load(ContentFile file) {
        for (JsonNode node : file.root().path("items")) {
            Entry it = ContentFile.as(node, Entry.class);
            items.load(
                    new ExamItemDocument(
                            it.code(),
                            new ExamItemText(
                                    ItemPart.of(it.part()),
                                    ItemKind.of(it.type()),
                                    it.stem(),
                                    it.options(),
                                    it.answer(),
                                    it.points(),
                                    it.explanation(),
                                    Difficulty.of(it.difficulty())),
                            AlignmentEntry.texts(it.alignments(), ids)),
                    ContentFile.hash(node));
        }
    }

    /** One item as the schema describes it. */
    record Entry(
            String code,
            String part,
            String type,
            String stem,
            List<String> options,
            List<String> answer,
            List<ScoringPoint> points,
            String explanation,
            String difficulty,
            List<AlignmentEntry> alignments) {}
}
