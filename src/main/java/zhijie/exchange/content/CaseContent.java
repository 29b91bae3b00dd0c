package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.CaseDetail;
import zhijie.library.CaseDocument;
import zhijie.library.CaseService;
import zhijie.library.CaseText;
import zhijie.library.Industry;
import zhijie.library.ResourceType;
import zhijie.library.Scene;
import zhijie.library.TranscriptLine;

/** Cases: {@code cases/*.yaml}, one file a case. */
@ApplicationScoped
class CaseContent extends ResourceItems {

    @Inject
    private CaseService cases;

    CaseContent() {
        super(ContentType.CASE, ResourceType.CASE);
    }

    @Override
    public List<Item> items(ContentFile file) {
        CaseFile it = file.as(CaseFile.class);
        return List.of(new Item(it.code(), it.title(), ContentFile.tree(entry(it.code(), text(it), it.alignments()))));
    }

    @Override
    JsonNode node(long id) {
        CaseDetail it = cases.get(id);
        return ContentFile.tree(entry(it.code(), it.text(), AlignmentEntry.of(it.alignments())));
    }

    @Override
    void put(JsonNode node) {
        CaseFile it = ContentFile.as(node, CaseFile.class);
        cases.load(new CaseDocument(it.code(), text(it), AlignmentEntry.texts(it.alignments(), ids())));
    }

    @Override
    JsonNode file(JsonNode item) {
        return item;
    }

    private static CaseText text(CaseFile it) {
        return new CaseText(
                it.title(),
                Industry.of(it.industry()),
                Scene.of(it.scene()),
                it.situation(),
                it.transcript(),
                it.turningPoint(),
                it.rule(),
                it.questions());
    }

    private static CaseFile entry(String code, CaseText text, List<AlignmentEntry> alignments) {
        return new CaseFile(
                code,
                text.title(),
                text.scene().label(),
                text.industry().code(),
                text.situation(),
                text.transcript(),
                text.turningPoint(),
                text.rule(),
                text.questions(),
                AlignmentEntry.canonical(alignments));
    }

    /** The file as its schema describes it. */
    record CaseFile(
            String code,
            String title,
            String scene,
            String industry,
            String situation,
            List<TranscriptLine> transcript,
            String turningPoint,
            String rule,
            List<String> questions,
            List<AlignmentEntry> alignments) {}
}
