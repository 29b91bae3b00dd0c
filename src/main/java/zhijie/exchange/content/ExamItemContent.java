package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhijie.library.Difficulty;
import zhijie.library.ExamItemDocument;
import zhijie.library.ExamItemRow;
import zhijie.library.ExamItemService;
import zhijie.library.ExamItemText;
import zhijie.library.ItemKind;
import zhijie.library.ItemPart;
import zhijie.library.Option;
import zhijie.library.ResourceType;
import zhijie.library.ScoringPoint;

/** Exam items: {@code exam-items/*.yaml}, several in a file. */
@ApplicationScoped
class ExamItemContent extends ResourceItems {

    @Inject
    private ExamItemService items;

    ExamItemContent() {
        super(ContentType.EXAM_ITEMS, ResourceType.ITEM);
    }

    @Override
    public List<Item> items(ContentFile file) {
        List<Item> found = new ArrayList<>();
        for (JsonNode node : file.root().path("items")) {
            Entry it = ContentFile.as(node, Entry.class);
            found.add(new Item(it.code(), it.stem(), ContentFile.tree(entry(it.code(), text(it), it.alignments()))));
        }
        return found;
    }

    @Override
    JsonNode node(long id) {
        ExamItemRow row = items.get(id);
        ExamItemText text = new ExamItemText(
                row.part(),
                row.kind(),
                row.stem(),
                row.options().stream().map(Option::text).toList(),
                row.options().stream().filter(Option::right).map(Option::letter).toList(),
                row.points(),
                row.explanation(),
                row.difficulty());
        return ContentFile.tree(entry(row.code(), text, AlignmentEntry.of(items.competencies(id))));
    }

    @Override
    void put(JsonNode node) {
        Entry it = ContentFile.as(node, Entry.class);
        items.load(new ExamItemDocument(it.code(), text(it), AlignmentEntry.texts(it.alignments(), ids())));
    }

    @Override
    JsonNode file(JsonNode item) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.putArray("items").add(item);
        return file;
    }

    private static ExamItemText text(Entry it) {
        return new ExamItemText(
                ItemPart.of(it.part()),
                ItemKind.of(it.type()),
                it.stem(),
                it.options(),
                it.answer(),
                it.points(),
                it.explanation(),
                Difficulty.of(it.difficulty()));
    }

    private static Entry entry(String code, ExamItemText text, List<AlignmentEntry> alignments) {
        return new Entry(
                code,
                text.part().name().toLowerCase(Locale.ROOT),
                text.kind().name().toLowerCase(Locale.ROOT),
                text.stem(),
                text.options(),
                text.answer(),
                text.points(),
                text.explanation(),
                text.difficulty().name().toLowerCase(Locale.ROOT),
                AlignmentEntry.canonical(alignments));
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
