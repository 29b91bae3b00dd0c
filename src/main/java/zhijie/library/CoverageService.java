package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.search.ContentCache;

/** What of a framework is covered by the library, and what isn't; what is for one department alone covers nothing. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class CoverageService {

    private static final List<AlignmentType> COVERING =
            Arrays.stream(AlignmentType.values()).filter(AlignmentType::covers).toList();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentCache cache;

    private record OfFramework(String code) {}

    /** Coverage of each competency of a framework by its id. A competency without anything isn't in the map. */
    public Map<Long, Coverage> of(String frameworkCode) {
        return cache.get(new OfFramework(frameworkCode), () -> count(frameworkCode));
    }

    private Map<Long, Coverage> count(String frameworkCode) {
        List<Object[]> counts = entities.createQuery(
                        "select c.id, r.type, count(distinct r.id) from Alignment a join a.competency c"
                                + " join a.resource r where c.framework.code = :framework"
                                + " and r.status = :published and r.department is null and a.type in :covering group by c.id, r.type",
                        Object[].class)
                .setParameter("framework", frameworkCode)
                .setParameter("published", ResourceStatus.PUBLISHED)
                .setParameter("covering", COVERING)
                .getResultList();
        Map<Long, Coverage> coverage = new HashMap<>();
        for (Object[] row : counts) {
            coverage.merge(
                    (Long) row[0],
                    Coverage.NONE.plus((ResourceType) row[1], ((Long) row[2]).intValue()),
                    (before, more) -> before.plus((ResourceType) row[1], ((Long) row[2]).intValue()));
        }
        return Map.copyOf(coverage);
    }

    /** Code of the framework that the first course was made for; empty without courses. */
    public Optional<String> firstFramework() {
        return entities.createQuery(
                        "select f.code from Course c join c.task t join t.framework f order by c.id", String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
