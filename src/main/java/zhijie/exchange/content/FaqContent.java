package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhijie.library.FaqDetail;
import zhijie.library.FaqDocument;
import zhijie.library.FaqService;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.ResourceType;
import zhijie.library.Scene;

/** FAQs: {@code faqs/*.yaml}, several in a file. */
@ApplicationScoped
class FaqContent extends ResourceItems {

    @Inject
    private FaqService faqs;

    FaqContent() {
        super(ContentType.FAQS, ResourceType.FAQ);
    }

    @Override
    public List<Item> items(ContentFile file) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : file.root().path("faqs")) {
            Entry it = ContentFile.as(node, Entry.class);
            items.add(
                    new Item(it.code(), it.question(), ContentFile.tree(entry(it.code(), text(it), it.alignments()))));
        }
        return items;
    }

    @Override
    JsonNode node(long id) {
        FaqDetail faq = faqs.get(id);
        return ContentFile.tree(entry(faq.code(), faq.text(), AlignmentEntry.of(faq.alignments())));
    }

    @Override
    void put(JsonNode node) {
        Entry it = ContentFile.as(node, Entry.class);
        faqs.load(new FaqDocument(it.code(), text(it), AlignmentEntry.texts(it.alignments(), ids())));
    }

    @Override
    JsonNode file(JsonNode item) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("task", item.path("alignments").path(0).path("competency").asText());
        file.putArray("faqs").add(item);
        return file;
    }

    private static FaqText text(Entry it) {
        return new FaqText(
                it.question(),
                it.alsoAsked(),
                Industry.of(it.industry()),
                Scene.of(it.scene()),
                it.appliesWhen(),
                it.notWhen(),
                it.prepare(),
                it.say(),
                it.steps(),
                LocalDate.parse(it.verifiedOn()),
                LocalDate.parse(it.verifyBy()),
                it.owner());
    }

    private static Entry entry(String code, FaqText text, List<AlignmentEntry> alignments) {
        return new Entry(
                code,
                text.question(),
                text.alsoAsked(),
                text.industry().code(),
                text.scene().label(),
                text.appliesWhen(),
                text.notWhen(),
                text.prepare(),
                text.say(),
                text.steps(),
                text.verifiedOn().toString(),
                text.verifyBy().toString(),
                text.owner(),
                AlignmentEntry.canonical(alignments));
    }

    /** One FAQ as the schema describes it. */
    record Entry(
            String code,
            String question,
            List<String> alsoAsked,
            String industry,
            String scene,
            String appliesWhen,
            String notWhen,
            List<String> prepare,
            String say,
            List<String> steps,
            String verifiedOn,
            String verifyBy,
            String owner,
            List<AlignmentEntry> alignments) {}
}
