package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Parameter sets: saved numbers for the blanks of a role's table. */
@ApplicationScoped
@Transactional
@Requires(Permission.ROLE_EDIT)
public class ParameterSetService {

    private static final int MOST_CHARACTERS = 60;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RoleRepository roles;

    @Inject
    private TableService tables;

    @Inject
    private AuditLog audit;

    /** A set in a list. */
    public record SetRow(Long id, String title, int numbers) {}

    public List<SetRow> list(String roleCode) {
        return list(roleCode, false);
    }

    /** Those that were removed, which can be brought back. */
    public List<SetRow> removed(String roleCode) {
        return list(roleCode, true);
    }

    private List<SetRow> list(String roleCode, boolean removed) {
        return entities.createQuery(
                        "select s from ParameterSet s where s.role.code = :role and s.removed = :removed"
                                + " order by s.title",
                        ParameterSet.class)
                .setParameter("role", roleCode)
                .setParameter("removed", removed)
                .getResultStream()
                .map(set -> new SetRow(set.id(), set.title(), set.byPlace().size()))
                .toList();
    }

    /** Departments in which somebody holds the role. */
    public List<String> departments(String roleCode) {
        return entities.createQuery(
                        "select distinct p.department.title from Person p where p.positionCode = :role"
                                + " and p.active = true order by p.department.title",
                        String.class)
                .setParameter("role", roleCode)
                .getResultList();
    }

    /**
     * Keeps the numbers of a table under a name. A set of this name holds them from now on; the audit log keeps what it
     * held before.
     *
     * @return whether there was one
     */
    public boolean save(long tableId, String written) {
        String title = Words.needed("setTitle", written, MOST_CHARACTERS, "table.setUnnamed");
        TableDetail table = tables.get(tableId);
        Role role = roles.get(table.roleCode());
        ParameterSet set = entities.createQuery(
                        "select s from ParameterSet s where s.role = :role and s.title = :title", ParameterSet.class)
                .setParameter("role", role)
                .setParameter("title", title)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ParameterSet(role, title));
        boolean known = set.id() != null;
        String before = known ? "：" + set.byPlace() : "";
        set.keep(TableService.numbers(table));
        entities.persist(set);
        entities.flush();
        audit.record("parameterSet.save", "parameterSet", set.id(), title + before);
        return known;
    }

    /** Fills a draft with the numbers of a set. */
    public TableDetail apply(long setId, long tableId, long version) {
        return tables.fillByPlace(tableId, version, get(setId).byPlace());
    }

    /** Takes a set out of the list; its numbers are kept, and it can be brought back. */
    public void remove(long setId) {
        ParameterSet set = get(setId);
        set.remove();
        entities.flush();
        audit.record("parameterSet.remove", "parameterSet", setId, set.title());
    }

    /** Brings a set back that was removed. */
    public void restore(long setId) {
        ParameterSet set = get(setId);
        set.restore();
        entities.flush();
        audit.record("parameterSet.restore", "parameterSet", setId, set.title());
    }

    private ParameterSet get(long setId) {
        return roles.get(ParameterSet.class, "parameterSet", setId);
    }
}
