package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import zhijie.library.FaqDocument;
import zhijie.library.FaqService;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.Scene;

/** FAQs: {@code faqs/*.yaml}, several in a file. */
@ApplicationScoped
class FaqContent implements ContentKind {

    @Inject
    private FaqService faqs;

    @Inject
    private CompetencyIds ids;

    @Override
    public ContentType type() {
        return ContentType.FAQS;
    }

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public void load(ContentFile file) {
        for (JsonNode node : file.root().path("faqs")) {
            Entry faq = ContentFile.as(node, Entry.class);
            faqs.load(
                    new FaqDocument(
                            faq.code(),
                            new FaqText(
                                    faq.question(),
                                    faq.alsoAsked(),
                                    Industry.of(faq.industry()),
                                    Scene.of(faq.scene()),
                                    faq.appliesWhen(),
                                    faq.notWhen(),
                                    faq.prepare(),
                                    faq.say(),
                                    faq.steps(),
                                    LocalDate.parse(faq.verifiedOn()),
                                    LocalDate.parse(faq.verifyBy()),
                                    faq.owner()),
                            AlignmentEntry.texts(faq.alignments(), ids)),
                    ContentFile.hash(node));
        }
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
