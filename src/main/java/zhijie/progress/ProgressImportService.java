package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.NotFoundException;
import zhijie.framework.FrameworkService;
import zhijie.framework.Outline;
import zhijie.framework.OutlineService;
import zhijie.library.CourseService;
import zhijie.library.LessonRow;
import zhijie.library.TeachingCourse;
import zhijie.library.TeachingService;
import zhijie.people.AuditLog;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/**
 * Brings the past of people in: evidence, courses, assessments, goals. It may be repeated: what is there already is left
 * alone, and a goal the person has set herself stays.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.IMPORT)
public class ProgressImportService {

    @Inject
    private ProgressRepository repository;

    @Inject
    private OutlineService outlines;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private TeachingService teaching;

    @Inject
    private CourseService courses;

    @Inject
    private PeopleService people;

    @Inject
    private AuditLog audit;

    /** @throws NotFoundException if a document names a person, competency or course that isn't there */
    public void load(List<ProgressDocument> documents) {
        Known known = new Known();
        for (ProgressDocument document : documents) {
            Person person = people.byCode(document.person());
            loadGoal(person, document);
            loadEvidence(person, document, known);
            loadCourses(person, document, known);
            for (ProgressDocument.Assessed assessed : document.assessments()) {
                AssessmentRow row = assessed.row();
                if (!repository.hasAssessment(person, row.kind(), row.heldOn())) {
                    Person assessor = assessed.assessor() == null ? null : people.byCode(assessed.assessor());
                    repository.add(new AssessmentResult(person, assessor, row));
                }
            }
            repository.flush();
        }
        audit.record("progress.load", "person", null, documents.size() + "");
    }

    private void loadGoal(Person person, ProgressDocument document) {
        boolean aims = document.level() != null || document.role() != null;
        if (aims && repository.goal(person.id()).isEmpty()) {
            Goal goal = new Goal(person);
            if (document.level() != null) {
                String[] parts = document.level().split("/", 2);
                goal.aimAtLevel(parts[0], parts[1], null);
            }
            goal.thenRole(document.role());
            repository.add(goal);
        }
    }

    private void loadEvidence(Person person, ProgressDocument document, Known known) {
        Set<String> there = new HashSet<>();
        repository
                .facts(person.id())
                .forEach(fact -> there.add(fact.competencyId() + " " + fact.source() + " " + fact.observedOn()));
        for (ProgressDocument.Shown shown : document.evidence()) {
            EvidenceText text = shown.text();
            Person rater = text.source() == EvidenceSource.SUPERVISOR ? person.manager() : null;
            for (Long id : known.attainable(shown.competency())) {
                if (there.add(id + " " + text.source() + " " + text.observedOn())) {
                    repository.add(new Evidence(person, frameworks.reference(id), rater, text));
                }
            }
        }
    }

    private void loadCourses(Person person, ProgressDocument document, Known known) {
        for (ProgressDocument.Studied studied : document.courses()) {
            TeachingCourse course = known.course(studied.course());
            if (studied.lessons() > 0
                    && repository.enrolment(person.id(), course.id()).isEmpty()) {
                List<LessonRow> lessons = course.lessons()
                        .subList(0, Math.min(studied.lessons(), course.lessons().size()));
                LocalDate first = studied.on().minusDays(lessons.size() - 1L);
                Enrolment enrolment = new Enrolment(person, courses.reference(course.id()), first);
                repository.add(enrolment);
                for (int i = 0; i < lessons.size(); i++) {
                    repository.add(new LessonCompletion(
                            enrolment, courses.lessonReference(lessons.get(i).id()), first.plusDays(i)));
                }
                if (lessons.size() == course.lessons().size()) {
                    enrolment.complete(studied.on());
                    EvidenceText text = EvidenceText.of(EvidenceSource.COURSE, studied.on(), true);
                    course.teaches()
                            .keySet()
                            .forEach(id -> repository.add(new Evidence(person, frameworks.reference(id), null, text)));
                }
            }
        }
    }

    /** What documents refer to, each read once. */
    private final class Known {

        private final Map<String, Outline> byFramework = new HashMap<>();
        private final Map<String, List<Long>> byReference = new HashMap<>();
        private final Map<String, TeachingCourse> byCourse = new HashMap<>();

        List<Long> attainable(String reference) {
            return byReference.computeIfAbsent(reference, ref -> {
                Outline outline = byFramework.computeIfAbsent(ref.substring(0, ref.indexOf('/')), this::outline);
                return outline.attainableAt(frameworks.byReference(ref).id()).stream()
                        .map(Outline.Item::id)
                        .toList();
            });
        }

        private Outline outline(String framework) {
            teaching.ofFrameworks(List.of(framework)).forEach(course -> byCourse.put(course.code(), course));
            return outlines.get(framework);
        }

        TeachingCourse course(String code) {
            TeachingCourse known = byCourse.get(code);
            if (known == null) {
                known = teaching.ofCode(code);
                byCourse.put(code, known);
            }
            return known;
        }
    }
}
