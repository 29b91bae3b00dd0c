package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.CaseDocument;
import zhijie.library.CaseService;
import zhijie.library.CaseText;
import zhijie.library.Industry;
import zhijie.library.Scene;
import zhijie.library.TranscriptLine;

/** Cases: {@code cases/*.yaml}, one file a case. */
@ApplicationScoped
class CaseContent implements ContentKind {

    @Inject
    private CaseService cases;

    @Inject
    private CompetencyIds ids;

    @Override
    public ContentType type() {
        return ContentType.CASE;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public void load(ContentFile file) {
        CaseFile it = file.as(CaseFile.class);
        cases.load(
                new CaseDocument(
                        it.code(),
                        new CaseText(
                                it.title(),
                                Industry.of(it.industry()),
                                Scene.of(it.scene()),
                                it.situation(),
                                it.transcript(),
                                it.turningPoint(),
                                it.rule(),
                                it.questions()),
                        AlignmentEntry.texts(it.alignments(), ids)),
                ContentFile.hash(file.root()));
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
