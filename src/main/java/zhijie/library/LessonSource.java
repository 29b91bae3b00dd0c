package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Lessons as search finds them: by title, then by their text. They follow their course in everything else. */
@ApplicationScoped
class LessonSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceFinding finding;

    @Override
    public String type() {
        return "lesson";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Lesson> lessons = entities.createQuery(
                        "select l from Lesson l join fetch l.course c where l.id in :ids and l.retired = false"
                                + " and c.status <> :archived",
                        Lesson.class)
                .setParameter("ids", ids)
                .setParameter("archived", ResourceStatus.ARCHIVED)
                .getResultList();
        List<Long> courses =
                lessons.stream().map(l -> l.course().id()).distinct().toList();
        Map<Long, Map<Facet, List<String>>> facets = courses.isEmpty() ? Map.of() : finding.facets(courses);
        return lessons.stream()
                .map(l -> document(l, l.course(), facets.get(l.course().id())))
                .toList();
    }

    private SearchDocument document(Lesson lesson, Course course, Map<Facet, List<String>> facets) {
        return SearchDocument.of(
                        new DocumentKey(type(), lesson.id()),
                        lesson.title(),
                        "/library/courses/" + course.id() + "/lessons/" + lesson.ordinal(),
                        lesson.body())
                .withFacets(ResourceFinding.withPlace(facets, course))
                .withVerification(course.verifiedOn(), course.verifyBy())
                .withContext(course.title())
                .withAudience(ResourceFinding.audience(course));
    }

    @Override
    public List<Long> following(String type, Collection<Long> ids) {
        return type.equals(ResourceType.COURSE.code())
                ? entities.createQuery("select l.id from Lesson l where l.course.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultList()
                : List.of();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery("select l.id from Lesson l where l.id > :after order by l.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
