package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.Slices;
import zhijie.framework.FrameworkService;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** What resources do for competencies: read from both ends, added and removed by designers. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class AlignmentService {

    private static final String ROW = "select a.id, c.id, a.type, a.strength, r.id, r.type, r.code, r.title"
            + " from Alignment a join a.competency c join a.resource r";

    /** How many of each group a page shows. */
    public static final int STRONGEST = 20;

    private static final Comparator<AlignmentRow> IN_ORDER = Comparator.comparing(AlignmentRow::type)
            .thenComparing(AlignmentRow::resourceType)
            .thenComparing(AlignmentRow::strength, Comparator.reverseOrder())
            .thenComparing(AlignmentRow::resourceCode);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceRepository resources;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private CurrentUser user;

    @Inject
    private ResourceSight sight;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /** All that is aligned to a competency, grouped; one statement. */
    public CompetencyResources ofCompetency(long competencyId) {
        return grouped(competencyId, rows(List.of(competencyId)), Integer.MAX_VALUE);
    }

    /** The strongest of what is aligned to a competency, grouped; one statement that doesn't grow with the library. */
    public CompetencyResources strongest(long competencyId) {
        String part =
                "(select a.id, a.competency_id, a.type, a.strength, a.resource_id, r.type as kind, r.code, r.title"
                        + " from alignment a join resource r on r.id = a.resource_id where a.competency_id = "
                        + competencyId + " and a.type = '%s' and a.strength = '%s' and r.status = 'PUBLISHED'"
                        + sight.current().sql()
                        + " order by a.resource_id limit " + (STRONGEST + 1) + ")";
        String query = Arrays.stream(AlignmentType.values())
                .flatMap(type -> Arrays.stream(Strength.values()).map(strength -> part.formatted(type, strength)))
                .collect(Collectors.joining(" union all "));
        List<AlignmentRow> found = new ArrayList<>();
        for (Object row : entities.createNativeQuery(query).getResultList()) {
            Object[] r = (Object[]) row;
            found.add(new AlignmentRow(
                    ((Number) r[0]).longValue(),
                    ((Number) r[1]).longValue(),
                    AlignmentType.valueOf((String) r[2]),
                    Strength.valueOf((String) r[3]),
                    ((Number) r[4]).longValue(),
                    ResourceType.valueOf((String) r[5]),
                    (String) r[6],
                    (String) r[7]));
        }
        return grouped(competencyId, found, STRONGEST);
    }

    /** Groups what the viewer may see by what it does; of a larger group the strongest. */
    private CompetencyResources grouped(long competencyId, List<AlignmentRow> all, int most) {
        Map<AlignmentType, List<AlignmentRow>> byType = new EnumMap<>(AlignmentType.class);
        int hidden = 0;
        for (AlignmentRow row : all) {
            if (row.resourceType() == ResourceType.ITEM && !user.may(Permission.LIBRARY_EDIT)) {
                hidden++;
            } else {
                byType.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
            }
        }
        boolean more = hidden > most || byType.values().stream().anyMatch(rows -> rows.size() > most);
        byType.replaceAll((type, rows) -> rows.stream()
                .sorted(Comparator.comparing(AlignmentRow::strength, Comparator.reverseOrder()))
                .limit(most)
                .sorted(IN_ORDER)
                .toList());
        return new CompetencyResources(competencyId, byType, Math.min(hidden, most), more);
    }

    /** Courses, FAQs and cases aligned to each of these competencies, strongest first; one statement. */
    public Map<Long, List<AlignmentRow>> ofCompetencies(Collection<Long> competencyIds) {
        Map<Long, List<AlignmentRow>> found = new HashMap<>();
        for (AlignmentRow row : rows(competencyIds)) {
            if (row.resourceType() != ResourceType.ITEM) {
                found.computeIfAbsent(row.competencyId(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        return found;
    }

    private List<AlignmentRow> rows(Collection<Long> competencyIds) {
        if (competencyIds.isEmpty()) {
            return List.of();
        }
        ResourceSight.Sight seen = sight.current();
        TypedQuery<Object[]> query = entities.createQuery(
                        ROW + " where c.id in :ids and r.status = :published" + seen.condition(), Object[].class)
                .setParameter("ids", competencyIds)
                .setParameter("published", ResourceStatus.PUBLISHED);
        List<Object[]> found = Slices.with(query, seen.parameters()).getResultList();
        return found.stream()
                .map(r -> new AlignmentRow(
                        (Long) r[0],
                        (Long) r[1],
                        (AlignmentType) r[2],
                        (Strength) r[3],
                        (Long) r[4],
                        (ResourceType) r[5],
                        (String) r[6],
                        (String) r[7]))
                .sorted(IN_ORDER)
                .toList();
    }

    /** The competencies that a resource is aligned to, in the order of the standard; one statement. */
    public List<CompetencyRef> ofResource(long resourceId) {
        return entities.createQuery(
                        "select a.id, a.type, a.strength, c.id, f.code, f.shortTitle, l.code, l.title, c.code, c.title"
                                + " from Alignment a join a.competency c join c.framework f left join c.level l"
                                + " where a.resource.id = :id order by f.code, c.ordinal, a.type",
                        Object[].class)
                .setParameter("id", resourceId)
                .getResultStream()
                .map(r -> new CompetencyRef(
                        (Long) r[0],
                        (AlignmentType) r[1],
                        (Strength) r[2],
                        (Long) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (String) r[9]))
                .toList();
    }

    /**
     * Aligns a resource to a competency.
     *
     * @return id of the alignment
     * @throws RuleViolationException if it does this for it already
     * @throws NotFoundException if either is unknown
     */
    @Requires(Permission.LIBRARY_EDIT)
    public long add(long competencyId, long resourceId, AlignmentType type, Strength strength) {
        Resource resource = resources.get(Resource.class, resourceId);
        boolean there = resources.listOf(resource).stream()
                .anyMatch(a -> a.type() == type && a.competency().id() == competencyId);
        if (there) {
            throw RuleViolationException.at("resource", "library.alignment.exists", resource.title());
        }
        Alignment alignment = new Alignment(frameworks.reference(competencyId), resource, type, strength);
        resources.add(alignment);
        touched(resource, "alignment.add", alignment);
        return alignment.id();
    }

    /**
     * Takes an alignment away. What it was is returned, so that it can be added again.
     *
     * @throws NotFoundException if it is gone already
     */
    @Requires(Permission.LIBRARY_EDIT)
    public AlignmentRow remove(long alignmentId) {
        Alignment alignment = resources.getAlignment(alignmentId);
        Resource resource = alignment.resource();
        AlignmentRow row = new AlignmentRow(
                alignment.id(),
                alignment.competency().id(),
                alignment.type(),
                alignment.strength(),
                resource.id(),
                resource.type(),
                resource.code(),
                resource.title());
        resources.remove(alignment);
        touched(resource, "alignment.remove", alignment);
        return row;
    }

    private void touched(Resource resource, String action, Alignment alignment) {
        resources.flush();
        audit.record(
                action,
                resource.type().code(),
                resource.id(),
                resource.code() + " " + alignment.type() + " "
                        + alignment.competency().reference());
        changed.fire(new ContentChanged(resource.type().code(), resource.id()));
    }

    /** Makes a resource's alignments those of a document. */
    void replace(Resource resource, List<AlignmentText> texts) {
        Map<String, Alignment> known = new HashMap<>();
        if (resource.version() > 0) {
            resources.listOf(resource).forEach(a -> known.put(a.competency().id() + "/" + a.type(), a));
        }
        for (AlignmentText text : texts) {
            Alignment there = known.remove(text.competencyId() + "/" + text.type());
            if (there == null) {
                resources.add(new Alignment(
                        frameworks.reference(text.competencyId()), resource, text.type(), text.strength()));
            } else {
                there.weigh(text.strength());
            }
        }
        known.values().forEach(resources::remove);
    }
}
