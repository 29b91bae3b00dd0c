package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import zhijie.progress.AssessmentKind;
import zhijie.progress.AssessmentRow;
import zhijie.progress.EvidenceSource;
import zhijie.progress.EvidenceText;
import zhijie.progress.ProgressDocument;
import zhijie.progress.ProgressImportService;

/** What the people of the sample organisation have shown, studied and been told; days are counted from the first start. */
@ApplicationScoped
class SampleProgressContent implements SampleKind {

    /** After the people themselves. */
    private static final int ORDER = 50;

    @Inject
    private ProgressImportService progress;

    @Inject
    private FirstDay firstDay;

    @Override
    public ContentType type() {
        return ContentType.SAMPLE;
    }

    @Override
    public String name() {
        return "sample-progress";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(ContentFile file) {
        progress.load(file.as(SampleFile.class).people().stream()
                .map(person -> new ProgressDocument(
                        person.code(),
                        person.target(),
                        person.targetRole(),
                        person.mastered().stream().map(this::shown).toList(),
                        person.courses().stream()
                                .map(it -> new ProgressDocument.Studied(
                                        it.course(), it.lessonsDone(), firstDay.daysAgo(it.daysAgo())))
                                .toList(),
                        person.assessments().stream().map(this::assessed).toList()))
                .toList());
    }

    private ProgressDocument.Shown shown(SampleFile.Mastered it) {
        EvidenceText text = new EvidenceText(
                EvidenceSource.valueOf(it.source().toUpperCase(Locale.ROOT)),
                firstDay.daysAgo(it.daysAgo()),
                !"not-met".equals(it.outcome()),
                it.score(),
                null,
                it.note());
        return new ProgressDocument.Shown(it.competency(), text);
    }

    private ProgressDocument.Assessed assessed(SampleFile.Assessment it) {
        AssessmentRow row = new AssessmentRow(
                AssessmentKind.of(it.kind()),
                firstDay.daysAgo(it.daysAgo()),
                it.score(),
                null,
                it.feedbackDaysLater() == null ? null : firstDay.daysAgo(it.daysAgo() - it.feedbackDaysLater()),
                it.note());
        return new ProgressDocument.Assessed(it.assessor(), row);
    }

    /** The part of the file that this importer reads. */
    record SampleFile(List<Person> people) {

        record Person(
                String code,
                String target,
                String targetRole,
                List<Mastered> mastered,
                List<Course> courses,
                List<Assessment> assessments) {}

        record Mastered(String competency, String source, String outcome, BigDecimal score, int daysAgo, String note) {}

        record Course(String course, int lessonsDone, int daysAgo) {}

        record Assessment(
                String kind, BigDecimal score, int daysAgo, String assessor, Integer feedbackDaysLater, String note) {}
    }
}
