package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhijie.common.NotFoundException;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Frameworks in a form to compute over. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class OutlineService {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The outline of a framework; four statements.
     *
     * @throws NotFoundException if there is no framework of this code
     */
    public Outline get(String code) {
        return ofCodes(List.of(code)).stream().findFirst().orElseThrow(() -> new NotFoundException("framework", code));
    }

    /** The outlines of the frameworks that these competencies belong to, by code; five statements, or none for none. */
    public List<Outline> ofCompetencies(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : ofCodes(entities.createQuery(
                                "select distinct f.code from Competency c join c.framework f where c.id in :ids",
                                String.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private List<Outline> ofCodes(Collection<String> codes) {
        Map<String, List<Outline.Grade>> levels = byFramework(
                "select f.code, l.code, l.title, l.ordinal, l.missing from Level l join l.framework f"
                        + " where f.code in :codes order by l.ordinal",
                codes,
                Map.of(),
                r -> new Outline.Grade((String) r[1], (String) r[2], (Integer) r[3], (Boolean) r[4]));
        Map<String, List<Outline.Item>> items = byFramework(
                "select f.code, c.id, p.id, c.type, l.code, c.code, c.title from Competency c join c.framework f"
                        + " left join c.parent p left join c.level l where f.code in :codes and c.retired = false"
                        + " order by c.ordinal",
                codes,
                Map.of(),
                r -> new Outline.Item(
                        (Long) r[1], (Long) r[2], (CompetencyType) r[3], (String) r[4], (String) r[5], (String) r[6]));
        Map<String, List<Outline.Precedence>> precedences = byFramework(
                "select f.code, o.id, d.id, a.reason from Association a join a.origin o join o.framework f"
                        + " join a.destination d where a.type = :precedes and f.code in :codes"
                        + " and d.framework = f and o.retired = false and d.retired = false"
                        + " order by o.ordinal, d.ordinal",
                codes,
                Map.of("precedes", AssociationType.PRECEDES),
                r -> new Outline.Precedence((Long) r[1], (Long) r[2], (String) r[3]));
        return entities.createQuery(
                        "select f.code, f.shortTitle, f.cumulative from Framework f where f.code in :codes order by f.code",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(r -> new Outline(
                        (String) r[0],
                        (String) r[1],
                        (Boolean) r[2],
                        levels.getOrDefault(r[0], List.of()),
                        items.getOrDefault(r[0], List.of()),
                        precedences.getOrDefault(r[0], List.of())))
                .toList();
    }

    /** Rows whose first column is the code of their framework. */
    private <T> Map<String, List<T>> byFramework(
            String query, Collection<String> codes, Map<String, ?> parameters, Function<Object[], T> part) {
        var asked = entities.createQuery(query, Object[].class).setParameter("codes", codes);
        parameters.forEach(asked::setParameter);
        return asked.getResultStream()
                .collect(Collectors.groupingBy(r -> (String) r[0], Collectors.mapping(part, Collectors.toList())));
    }

    /** The levels that one can aim at, by framework and from low to high; one statement. */
    public List<LevelChoice> choices() {
        return entities.createQuery(
                        "select f.code, f.shortTitle, l.code, l.title, l.ordinal, count(c.id) from Competency c"
                                + " join c.level l join l.framework f where f.status = :published"
                                + " and c.retired = false and c.type in :attainable"
                                + " group by f.code, f.shortTitle, l.code, l.title, l.ordinal"
                                + " order by f.code, l.ordinal",
                        Object[].class)
                .setParameter("published", FrameworkStatus.PUBLISHED)
                .setParameter(
                        "attainable",
                        Arrays.stream(CompetencyType.values())
                                .filter(CompetencyType::isAttainable)
                                .toList())
                .getResultStream()
                .map(r -> new LevelChoice(
                        (String) r[0], (String) r[1], (String) r[2], (String) r[3], (Integer) r[4], (Long) r[5]))
                .toList();
    }
}
