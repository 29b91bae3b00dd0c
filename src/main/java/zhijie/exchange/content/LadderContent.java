package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.qualification.LadderService;
import zhijie.qualification.LadderService.LadderText;

/** Ladders: {@code ladders/<code>.yaml}, one file a ladder. */
@ApplicationScoped
class LadderContent implements ContentKind {

    @Inject
    private LadderService ladders;

    @Override
    public ContentType type() {
        return ContentType.LADDER;
    }

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public void load(ContentFile file) {
        LadderFile it = file.as(LadderFile.class);
        List<LadderText.Step> steps = it.steps().stream()
                .map(step -> new LadderText.Step(step.from(), step.to(), step.adds()))
                .toList();
        ladders.load(new LadderText(it.code(), it.title(), it.source(), it.summary(), steps), file.hash());
    }

    /** The file as its schema describes it. */
    record LadderFile(String code, String title, String source, String summary, List<Step> steps) {

        record Step(String from, String to, String adds) {}
    }
}
