package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.NotFoundException;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.search.ContentCache;

/** Which courses teach what: for features that compute paths over them. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class TeachingService {

    private static final int STRONGEST = 5;

    private static final String ALIGNED = "select r.id, r.code, r.title, c.id, a.strength from Alignment a"
            + " join a.resource r join a.competency c where a.type = :teaches and r.type = :course"
            + " and r.status = :published and ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentCache cache;

    private record OfFrameworks(Set<String> codes) {}

    /** @param strongest ids of the courses that teach some competency best */
    private record Catalogue(List<TeachingCourse> courses, Set<Long> strongest) {}

    /** The courses that teach a competency of these frameworks, by code; one statement while content stays the same. */
    public List<TeachingCourse> ofFrameworks(Collection<String> frameworks) {
        return frameworks.isEmpty() ? List.of() : catalogue(frameworks).courses();
    }

    /**
     * What a path is chosen from: for each competency the {@value #STRONGEST} courses that teach it best, however large
     * the library is, and what a person already studies; one statement while content stays the same.
     */
    public List<TeachingCourse> choice(Collection<String> frameworks, Set<Long> studied) {
        if (frameworks.isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = catalogue(frameworks);
        return catalogue.courses().stream()
                .filter(course -> catalogue.strongest().contains(course.id()) || studied.contains(course.id()))
                .toList();
    }

    private Catalogue catalogue(Collection<String> frameworks) {
        Set<String> codes = Set.copyOf(frameworks);
        return cache.get(new OfFrameworks(codes), () -> {
            List<TeachingCourse> courses = courses("c.framework.code in :it order by r.code", codes);
            return new Catalogue(courses, strongest(courses));
        });
    }

    private static Set<Long> strongest(List<TeachingCourse> courses) {
        Map<Long, List<TeachingCourse>> byCompetency = new HashMap<>();
        courses.forEach(course -> course.teaches().keySet().forEach(id -> byCompetency
                .computeIfAbsent(id, key -> new ArrayList<>())
                .add(course)));
        Set<Long> strongest = new HashSet<>();
        byCompetency.forEach((competency, teaching) -> teaching.stream()
                .sorted(Comparator.comparing(
                        (TeachingCourse course) -> course.teaches().get(competency), Comparator.reverseOrder()))
                .limit(STRONGEST)
                .forEach(course -> strongest.add(course.id())));
        return strongest;
    }

    /**
     * One course; three statements.
     *
     * @throws NotFoundException if it is no published course, or teaches nothing
     */
    public TeachingCourse ofCourse(long courseId) {
        return courses("r.id = :it", courseId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("resource", courseId));
    }

    /**
     * One course by its code; three statements.
     *
     * @throws NotFoundException if it is no published course, or teaches nothing
     */
    public TeachingCourse ofCode(String code) {
        return courses("r.code = :it", code).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("resource", code));
    }

    private List<TeachingCourse> courses(String condition, Object parameter) {
        Map<Long, String[]> names = new LinkedHashMap<>();
        Map<Long, Map<Long, Strength>> teaches = new HashMap<>();
        for (Object[] r : entities.createQuery(ALIGNED + condition, Object[].class)
                .setParameter("teaches", AlignmentType.TEACHES)
                .setParameter("course", ResourceType.COURSE)
                .setParameter("published", ResourceStatus.PUBLISHED)
                .setParameter("it", parameter)
                .getResultList()) {
            names.put((Long) r[0], new String[] {(String) r[1], (String) r[2]});
            teaches.computeIfAbsent((Long) r[0], id -> new HashMap<>()).put((Long) r[3], (Strength) r[4]);
        }
        if (names.isEmpty()) {
            return List.of();
        }
        Map<Long, List<LessonRow>> lessons = new HashMap<>();
        for (Object[] r : entities.createQuery(
                        "select s.course.id, s.id, s.ordinal, s.title, s.minutes from Lesson s"
                                + " where s.course.id in :ids and s.retired = false order by s.ordinal",
                        Object[].class)
                .setParameter("ids", names.keySet())
                .getResultList()) {
            lessons.computeIfAbsent((Long) r[0], id -> new ArrayList<>())
                    .add(new LessonRow((Long) r[1], (Integer) r[2], (String) r[3], (Integer) r[4]));
        }
        Map<Long, Long> questions = new HashMap<>();
        for (Object[] r : entities.createQuery(
                        "select q.course.id, count(q.id) from SelfCheck q where q.course.id in :ids group by q.course.id",
                        Object[].class)
                .setParameter("ids", names.keySet())
                .getResultList()) {
            questions.put((Long) r[0], (Long) r[1]);
        }
        return names.entrySet().stream()
                .map(it -> new TeachingCourse(
                        it.getKey(),
                        it.getValue()[0],
                        it.getValue()[1],
                        teaches.get(it.getKey()),
                        lessons.getOrDefault(it.getKey(), List.of()),
                        questions.getOrDefault(it.getKey(), 0L).intValue()))
                .toList();
    }
}
