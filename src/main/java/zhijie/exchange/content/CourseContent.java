package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.CourseDocument;
import zhijie.library.CourseService;
import zhijie.library.CourseText;
import zhijie.library.LessonText;
import zhijie.library.SelfCheckText;

/** Courses: {@code courses/*.yaml}, one file a course. */
@ApplicationScoped
class CourseContent implements ContentKind {

    @Inject
    private CourseService courses;

    @Inject
    private CompetencyIds ids;

    @Override
    public ContentType type() {
        return ContentType.COURSE;
    }

    @Override
    public String name() {
        return "course";
    }

    @Override
    public void load(ContentFile file) {
        CourseFile course = file.as(CourseFile.class);
        courses.load(
                new CourseDocument(
                        course.code(),
                        ids.get(course.task()),
                        new CourseText(
                                course.title(),
                                course.summary(),
                                course.audience(),
                                course.minutes(),
                                course.exercise().task(),
                                course.exercise().reference()),
                        course.lessons(),
                        course.selfCheck(),
                        AlignmentEntry.texts(course.alignments(), ids)),
                ContentFile.hash(file.root()));
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
