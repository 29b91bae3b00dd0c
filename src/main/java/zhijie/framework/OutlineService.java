package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
        Object[] framework = entities.createQuery(
                        "select f.shortTitle, f.cumulative from Framework f where f.code = :code", Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("framework", code));
        return new Outline(
                code, (String) framework[0], (Boolean) framework[1], levels(code), items(code), precedences(code));
    }

    /** The outlines of the frameworks that these competencies belong to, by code. */
    public List<Outline> ofCompetencies(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct f.code from Competency c join c.framework f where c.id in :ids order by f.code",
                        String.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::get)
                .toList();
    }

    private List<Outline.Grade> levels(String code) {
        return entities.createQuery(
                        "select l.code, l.title, l.ordinal, l.missing from Level l where l.framework.code = :code"
                                + " order by l.ordinal",
                        Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(r -> new Outline.Grade((String) r[0], (String) r[1], (Integer) r[2], (Boolean) r[3]))
                .toList();
    }

    private List<Outline.Item> items(String code) {
        return entities.createQuery(
                        "select c.id, p.id, c.type, l.code, c.code, c.title from Competency c left join c.parent p"
                                + " left join c.level l where c.framework.code = :code and c.retired = false"
                                + " order by c.ordinal",
                        Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(r -> new Outline.Item(
                        (Long) r[0], (Long) r[1], (CompetencyType) r[2], (String) r[3], (String) r[4], (String) r[5]))
                .toList();
    }

    private List<Outline.Precedence> precedences(String code) {
        return entities.createQuery(
                        "select o.id, d.id, a.reason from Association a join a.origin o join a.destination d"
                                + " where a.type = :precedes and o.framework.code = :code"
                                + " and d.framework.code = :code and o.retired = false and d.retired = false"
                                + " order by o.ordinal, d.ordinal",
                        Object[].class)
                .setParameter("precedes", AssociationType.PRECEDES)
                .setParameter("code", code)
                .getResultStream()
                .map(r -> new Outline.Precedence((Long) r[0], (Long) r[1], (String) r[2]))
                .toList();
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
