package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.Slices;
import zhijie.common.StaleVersionException;
import zhijie.framework.Competency;
import zhijie.framework.FrameworkService;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.search.ContentCache;

/** Courses and their lessons. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class CourseService {

    private static final String JOINED = " from Course c join c.task t join t.framework f left join t.level l";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentCache cache;

    @Inject
    private ResourceRepository resources;

    @Inject
    private ResourceLoading loading;

    @Inject
    private AlignmentService alignments;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /** One page of the published courses, by code; two statements while content stays the same. */
    public Slice<CourseRow> list(CourseFilter filter, int page) {
        Slice<Long> ids = Slice.of(cache.get(filter, () -> ids(filter)), page, Slices.SIZE);
        Map<Long, CourseRow> rows = new HashMap<>();
        rows(ids.rows()).forEach(row -> rows.put(row.id(), row));
        return new Slice<>(
                ids.rows().stream().map(rows::get).filter(Objects::nonNull).toList(),
                ids.total(),
                ids.page(),
                ids.size());
    }

    private List<Long> ids(CourseFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("published", ResourceStatus.PUBLISHED);
        parameters.put("framework", filter.framework());
        parameters.put("level", filter.level());
        parameters.put("task", filter.taskId());
        return Slices.with(
                        entities.createQuery(
                                "select c.id" + JOINED + " where c.status = :published"
                                        + (filter.framework() == null ? "" : " and f.code = :framework")
                                        + (filter.level() == null ? "" : " and l.code = :level")
                                        + (filter.taskId() == null ? "" : " and t.id = :task")
                                        + " order by c.code",
                                Long.class),
                        parameters)
                .getResultList();
    }

    /** Published courses of these ids, in no order; one statement. */
    public List<CourseRow> rows(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c.id, c.code, c.title, c.summary, c.audience, c.minutes,"
                                + " (select count(s.id) from Lesson s where s.course = c and s.retired = false),"
                                + " f.code, l.code, l.title, t.code, t.title" + JOINED
                                + " where c.status = :published and c.id in :ids",
                        Object[].class)
                .setParameter("published", ResourceStatus.PUBLISHED)
                .setParameter("ids", ids)
                .getResultStream()
                .map(CourseService::row)
                .toList();
    }

    private static CourseRow row(Object[] r) {
        return new CourseRow(
                (Long) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (Integer) r[5],
                (Long) r[6],
                (String) r[7],
                (String) r[8],
                (String) r[9],
                (String) r[10],
                (String) r[11]);
    }

    /** @throws NotFoundException if there is no course of this id */
    public CourseDetail get(long id) {
        Course course = resources.get(Course.class, id);
        return new CourseDetail(
                course.id(),
                course.version(),
                course.code(),
                text(course),
                course.status(),
                course.isEdited(),
                task(course.task()),
                lessonRows(id),
                course.selfChecks().stream().map(SelfCheck::row).toList(),
                alignments.ofResource(id));
    }

    private static CourseText text(Course course) {
        return new CourseText(
                course.title(),
                course.summary(),
                course.audience(),
                course.minutes(),
                course.exerciseTask(),
                course.exerciseReference());
    }

    private static CompetencyRef task(Competency task) {
        return new CompetencyRef(
                null,
                AlignmentType.TEACHES,
                Strength.STRONG,
                task.id(),
                task.framework().code(),
                task.framework().shortTitle(),
                task.level() == null ? null : task.level().code(),
                task.level() == null ? null : task.level().title(),
                task.code(),
                task.title());
    }

    private List<LessonRow> lessonRows(long courseId) {
        return entities.createQuery(
                        "select s.id, s.ordinal, s.title, s.minutes from Lesson s"
                                + " where s.course.id = :course and s.retired = false order by s.ordinal",
                        Object[].class)
                .setParameter("course", courseId)
                .getResultStream()
                .map(r -> new LessonRow((Long) r[0], (Integer) r[1], (String) r[2], (Integer) r[3]))
                .toList();
    }

    /**
     * A lesson to read; three statements.
     *
     * @param number its place in the course, from 1
     * @throws NotFoundException if there is no such lesson
     */
    public LessonDetail lesson(long courseId, int number) {
        Lesson lesson = entities.createQuery(
                        "select s from Lesson s where s.course.id = :course and s.ordinal = :number"
                                + " and s.retired = false",
                        Lesson.class)
                .setParameter("course", courseId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("lesson", number));
        List<LessonRow> all = lessonRows(courseId);
        return new LessonDetail(
                lesson.id(),
                lesson.version(),
                courseId,
                lesson.course().title(),
                new LessonText(lesson.title(), lesson.minutes(), lesson.body()),
                number,
                find(all, number - 1),
                find(all, number + 1),
                all);
    }

    private static LessonRow find(List<LessonRow> lessons, int number) {
        return lessons.stream().filter(l -> l.number() == number).findFirst().orElse(null);
    }

    /** Body of each lesson in order, for search; one statement. */
    public List<LessonText> lessonTexts(long courseId) {
        return entities.createQuery(
                        "select s from Lesson s where s.course.id = :course and s.retired = false order by s.ordinal",
                        Lesson.class)
                .setParameter("course", courseId)
                .getResultStream()
                .map(s -> new LessonText(s.title(), s.minutes(), s.body()))
                .toList();
    }

    /** The course itself, for services of features above. */
    public Course reference(long id) {
        return resources.get(Course.class, id);
    }

    /**
     * The lesson itself, for services of features above.
     *
     * @throws NotFoundException if there is no lesson of this id
     */
    public Lesson lessonReference(long id) {
        Lesson lesson = entities.find(Lesson.class, id);
        if (lesson == null) {
            throw new NotFoundException("lesson", id);
        }
        return lesson;
    }

    /** Brings a course of a content file in. */
    @Requires(Permission.LIBRARY_EDIT)
    public void load(CourseDocument document) {
        loading.load(
                Course.class,
                document.code(),
                Course::new,
                course -> {
                    course.describe(document.text());
                    course.belongTo(frameworks.reference(document.taskId()));
                    course.teach(document.lessons());
                    course.ask(document.selfChecks());
                },
                document.alignments());
    }

    /** Changes a course's own words. */
    @Requires(Permission.LIBRARY_EDIT)
    public void edit(long id, long version, CourseText text) {
        Course course = resources.get(Course.class, id);
        StaleVersionException.check(version, course.version());
        course.describe(text);
        edited(course, "course.edit", text.title());
    }

    /** Changes a lesson's words. */
    @Requires(Permission.LIBRARY_EDIT)
    public void editLesson(long lessonId, long version, LessonText text) {
        Lesson lesson = lessonReference(lessonId);
        StaleVersionException.check(version, lesson.version());
        lesson.describe(text);
        edited(lesson.course(), "lesson.edit", lesson.ordinal() + " " + text.title());
    }

    private void edited(Course course, String action, String detail) {
        course.markEdited();
        resources.flush();
        audit.record(action, "course", course.id(), course.code() + " " + detail);
        changed.fire(new ContentChanged("course", course.id()));
    }
}
