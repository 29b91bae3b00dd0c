package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Courses as search finds them: by title and by the titles of their lessons, then by summary and lesson text. */
@ApplicationScoped
class CourseSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceFinding finding;

    @Override
    public String type() {
        return ResourceType.COURSE.code();
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Facet, List<String>>> facets = finding.facets(ids);
        Map<Long, List<Lesson>> lessons = new HashMap<>();
        entities.createQuery(
                        "select l from Lesson l where l.course.id in :ids and l.retired = false order by l.ordinal",
                        Lesson.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(l -> lessons.computeIfAbsent(l.course().id(), id -> new ArrayList<>())
                        .add(l));
        return finding.find(Course.class, ids).stream()
                .map(course -> document(course, lessons.getOrDefault(course.id(), List.of()), facets.get(course.id())))
                .toList();
    }

    private SearchDocument document(Course course, List<Lesson> lessons, Map<Facet, List<String>> facets) {
        List<String> body = new ArrayList<>();
        body.add(course.summary());
        lessons.forEach(lesson -> body.add(lesson.body()));
        body.add(course.exerciseTask());
        return SearchDocument.of(
                        new DocumentKey(type(), course.id()),
                        course.title(),
                        "/library/courses/" + course.id(),
                        body.toArray(String[]::new))
                .withCode(course.code())
                .withAlsoAsked(lessons.stream().map(Lesson::title).toList())
                .withFacets(ResourceFinding.withPlace(facets, course))
                .withVerification(course.verifiedOn(), course.verifyBy())
                .withContext(course.audience())
                .withAudience(ResourceFinding.audience(course));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return finding.ids(Course.class, after, limit);
    }
}
