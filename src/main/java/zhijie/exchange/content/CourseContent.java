package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.CourseDetail;
import zhijie.library.CourseDocument;
import zhijie.library.CourseService;
import zhijie.library.CourseText;
import zhijie.library.LessonText;
import zhijie.library.Option;
import zhijie.library.ResourceType;
import zhijie.library.SelfCheckText;

/** Courses: {@code courses/*.yaml}, one file a course. */
@ApplicationScoped
class CourseContent extends ResourceItems {

    @Inject
    private CourseService courses;

    CourseContent() {
        super(ContentType.COURSE, ResourceType.COURSE);
    }

    @Override
    public List<Item> items(ContentFile file) {
        CourseFile it = file.as(CourseFile.class);
        return List.of(new Item(
                it.code(),
                it.title(),
                ContentFile.tree(
                        entry(it.code(), it.task(), text(it), it.lessons(), it.selfCheck(), it.alignments()))));
    }

    @Override
    JsonNode node(long id) {
        CourseDetail it = courses.get(id);
        List<SelfCheckText> checks = it.selfChecks().stream()
                .map(check -> new SelfCheckText(
                        check.question(),
                        check.options().stream().map(Option::text).toList(),
                        check.answer().chars().mapToObj(Character::toString).toList(),
                        check.explanation()))
                .toList();
        return ContentFile.tree(entry(
                it.code(),
                AlignmentEntry.reference(it.task()),
                it.text(),
                courses.lessonTexts(id),
                checks,
                AlignmentEntry.of(it.alignments())));
    }

    @Override
    void put(JsonNode node) {
        CourseFile it = ContentFile.as(node, CourseFile.class);
        courses.load(new CourseDocument(
                it.code(),
                ids().get(it.task()),
                text(it),
                it.lessons(),
                it.selfCheck(),
                AlignmentEntry.texts(it.alignments(), ids())));
    }

    @Override
    JsonNode file(JsonNode item) {
        return item;
    }

    private static CourseText text(CourseFile it) {
        return new CourseText(
                it.title(),
                it.summary(),
                it.audience(),
                it.minutes(),
                it.exercise().task(),
                it.exercise().reference());
    }

    private static CourseFile entry(
            String code,
            String task,
            CourseText text,
            List<LessonText> lessons,
            List<SelfCheckText> checks,
            List<AlignmentEntry> alignments) {
        return new CourseFile(
                code,
                text.title(),
                task,
                text.summary(),
                text.audience(),
                text.minutes(),
                AlignmentEntry.canonical(alignments),
                lessons,
                new CourseFile.Exercise(text.exerciseTask(), text.exerciseReference()),
                checks);
    }

    /** The file as its schema describes it. */
    record CourseFile(
            String code,
            String title,
            String task,
            String summary,
            String audience,
            int minutes,
            List<AlignmentEntry> alignments,
            List<LessonText> lessons,
            Exercise exercise,
            List<SelfCheckText> selfCheck) {

        record Exercise(String task, String reference) {}
    }
}
