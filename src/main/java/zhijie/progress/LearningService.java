package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.framework.FrameworkService;
import zhijie.library.CourseDetail;
import zhijie.library.CourseService;
import zhijie.library.LessonRow;
import zhijie.library.SelfCheckRow;
import zhijie.library.TeachingCourse;
import zhijie.library.TeachingService;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** What a learner does with courses: she finishes lessons and answers the questions at the end. */
@ApplicationScoped
@Transactional
@Requires(Permission.LEARN)
public class LearningService {

    private static final int SCORE_SCALE = 2;

    @Inject
    private ProgressRepository repository;

    @Inject
    private ProgressService progress;

    @Inject
    private TeachingService teaching;

    @Inject
    private CourseService courses;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What the viewer has done of the courses that she has begun, by course. */
    public Map<Long, CourseRecord> records() {
        Viewer viewer = user.get();
        return viewer.personId() == null ? Map.of() : repository.courseRecords(viewer.personId());
    }

    /**
     * Notes that the viewer has finished a lesson; with the first she is enrolled, with the last the course is completed
     * and gives evidence for what it teaches. A lesson finished already stays as it is.
     *
     * @throws NotFoundException if the course has no such lesson
     */
    public LearningStep finishLesson(long courseId, long lessonId) {
        Person person = me();
        TeachingCourse course = teaching.ofCourse(courseId);
        LessonRow lesson = course.lessons().stream()
                .filter(row -> row.id() == lessonId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("lesson", lessonId));
        Progress before = progress.ofGoal(person.id()).orElse(null);
        LocalDate today = LocalDate.now(clock);
        Enrolment enrolment = enrol(person, courseId, today);
        CourseRecord record = repository.courseRecords(person.id()).get(courseId);
        if (!record.has(lesson)) {
            repository.add(new LessonCompletion(enrolment, courses.lessonReference(lesson.id()), today));
            repository.flush();
            record = repository.courseRecords(person.id()).get(courseId);
        }
        Share share = record.share(course.lessons());
        if (share.isWhole() && !enrolment.isCompleted()) {
            enrolment.complete(today);
            addEvidence(person, course, EvidenceText.of(EvidenceSource.COURSE, today, true));
        }
        CourseRecord now = record;
        LessonRow next = course.lessons().stream()
                .filter(row -> !now.has(row))
                .findFirst()
                .orElse(null);
        return new LearningStep(course.id(), course.title(), lesson, share, next, before, after(person, before));
    }

    /**
     * Marks the viewer's answers to a course's self-check. It may be repeated; all right gives evidence that supports,
     * never proof.
     *
     * @param answers letters chosen, by id of the question
     * @throws RuleViolationException if the course isn't finished yet
     */
    public SelfCheckResult answer(long courseId, Map<Long, Set<String>> answers) {
        Person person = me();
        Enrolment enrolment = repository
                .enrolment(person.id(), courseId)
                .filter(Enrolment::isCompleted)
                .orElseThrow(() -> new RuleViolationException("progress.selfCheck.early"));
        CourseDetail course = courses.get(courseId);
        List<SelfCheckResult.Answer> marked = new ArrayList<>();
        for (SelfCheckRow question : course.selfChecks()) {
            Set<String> chosen = answers.getOrDefault(question.id(), Set.of());
            marked.add(new SelfCheckResult.Answer(question, chosen, question.isAnsweredBy(chosen)));
        }
        if (marked.isEmpty()) {
            throw new NotFoundException("selfCheck", courseId);
        }
        Progress before = progress.ofGoal(person.id()).orElse(null);
        int right = (int) marked.stream().filter(SelfCheckResult.Answer::right).count();
        boolean passed = right == marked.size();
        boolean passedBefore =
                repository.courseRecords(person.id()).get(courseId).passed();
        repository.add(new SelfCheckAttempt(
                enrolment, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), right, marked.size()));
        if (passed && !passedBefore) {
            BigDecimal score = BigDecimal.valueOf(100L * right)
                    .divide(BigDecimal.valueOf(marked.size()), SCORE_SCALE, RoundingMode.HALF_UP);
            addEvidence(
                    person,
                    teaching.ofCourse(courseId),
                    new EvidenceText(EvidenceSource.SELF_CHECK, LocalDate.now(clock), true, score, null, null));
        }
        repository.flush();
        return new SelfCheckResult(courseId, course.text().title(), marked, right, before, after(person, before));
    }

    private Progress after(Person person, Progress before) {
        repository.flush();
        return before == null ? null : progress.of(person.id(), before.target().getReference());
    }

    private Enrolment enrol(Person person, long courseId, LocalDate today) {
        return repository.enrolment(person.id(), courseId).orElseGet(() -> {
            Enrolment fresh = new Enrolment(person, courses.reference(courseId), today);
            repository.add(fresh);
            repository.flush();
            return fresh;
        });
    }

    private void addEvidence(Person person, TeachingCourse course, EvidenceText text) {
        course.teaches()
                .keySet()
                .forEach(id -> repository.add(new Evidence(person, frameworks.reference(id), null, text)));
        repository.flush();
    }

    private Person me() {
        Viewer viewer = user.get();
        if (viewer.personId() == null) {
            throw new RuleViolationException("progress.noPerson");
        }
        return people.reference(viewer.personId());
    }
}
