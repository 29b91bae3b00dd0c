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
import java.util.concurrent.ConcurrentHashMap;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.search.ContentVersion;

/** What of a framework is covered by the library, and what isn't. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class CoverageService {

    private static final List<AlignmentType> COVERING =
            Arrays.stream(AlignmentType.values()).filter(AlignmentType::covers).toList();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentVersion version;

    /** Coverage of a framework as it was counted at a version of the content. */
    private record Counted(long version, Map<Long, Coverage> coverage) {}

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    /**
     * Coverage of each competency of a framework by its id. A competency without anything isn't in the map. It is counted
     * anew when content has changed, so asking again costs one statement, however large the library is.
     */
    public Map<Long, Coverage> of(String frameworkCode) {
        long now = version.current();
        Counted known = counted.get(frameworkCode);
        if (known == null || known.version() != now) {
            known = new Counted(now, count(frameworkCode));
            counted.put(frameworkCode, known);
        }
        return known.coverage();
    }

    /** Counts anew from now on: a restored database may count its changes as another one did. */
    @Requires(Permission.SYSTEM_ADMIN)
    public void forget() {
        counted.clear();
    }

    private Map<Long, Coverage> count(String frameworkCode) {
        List<Object[]> counts = entities.createQuery(
                        "select c.id, r.type, count(distinct r.id) from Alignment a join a.competency c"
                                + " join a.resource r where c.framework.code = :framework"
                                + " and r.status = :published and a.type in :covering group by c.id, r.type",
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
