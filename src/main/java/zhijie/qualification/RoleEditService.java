package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import zhijie.common.ContentChanged;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.framework.Competency;
import zhijie.framework.FrameworkService;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Roles being written: added, described anew, taken out of use and back, brought in from documents. */
@ApplicationScoped
@Transactional
@Requires(Permission.ROLE_EDIT)
public class RoleEditService {

    @Inject
    private RoleRepository roles;

    @Inject
    private LadderService ladders;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /**
     * Adds a role with what it asks for and the steps that lead on from it.
     *
     * @throws RuleViolationException if its code is taken, by a role out of use too, or what is written is incomplete
     */
    public void add(RoleDocument document, List<RoleDocument.Step> next) {
        document.check();
        if (roles.find(document.code()).isPresent()) {
            throw RuleViolationException.at("code", "role.codeTaken", document.code());
        }
        Role role = new Role(document.code());
        describe(role, document);
        ladders.link(document.code(), next);
        audit.record("role.add", "role", role.id(), document.code() + " " + document.title());
    }

    /**
     * Describes a role anew, whole.
     *
     * @throws StaleVersionException if somebody else changed it since the version that was shown
     * @throws RuleViolationException if what is written is incomplete
     */
    public void edit(long version, RoleDocument document, List<RoleDocument.Step> next) {
        document.check();
        Role role = roles.get(document.code());
        StaleVersionException.check(version, role.version());
        List<String> before = statements(role, ladders.stepsOf(document.code()));
        describe(role, document);
        ladders.link(document.code(), next);
        audit.record("role.edit", "role", role.id(), differences(before, statements(role, next)));
    }

    /** Takes a role out of use; people who hold it, tables and scorecards keep it. */
    public void retire(long version, String code) {
        Role role = roles.get(code);
        StaleVersionException.check(version, role.version());
        retire(code);
    }

    /** Brings a role back into use. */
    public void reinstate(long version, String code) {
        Role role = roles.get(code);
        StaleVersionException.check(version, role.version());
        role.reinstate();
        roles.flush();
        audit.record("role.reinstate", "role", role.id(), code);
        changed.fire(new ContentChanged("role", role.id()));
    }

    /** Adds a role or describes it anew, with what it asks for. Its table and steps come in by themselves. */
    public void load(RoleDocument document) {
        Role role = roles.find(document.code()).orElseGet(() -> new Role(document.code()));
        role.reinstate();
        describe(role, document);
        audit.record("role.load", "role", role.id(), document.code());
    }

    /** Takes a role out of use, whoever changed it last. */
    public void retire(String code) {
        Role role = roles.get(code);
        role.retire();
        roles.flush();
        audit.record("role.retire", "role", role.id(), code);
        changed.fire(new ContentChanged("role", role.id()));
    }

    private void describe(Role role, RoleDocument document) {
        role.describe(document);
        roles.add(role);
        roles.requirements(role).forEach(roles::remove);
        roles.flush();
        int ordinal = 0;
        for (RoleDocument.Requirement requirement : document.requirements()) {
            Competency competency = frameworks.byReference(requirement.competency());
            roles.add(new RoleRequirement(role, competency, requirement.mustHave(), requirement.reason(), ++ordinal));
        }
        roles.touch(role);
        roles.flush();
        changed.fire(new ContentChanged("role", role.id()));
    }

    /** All that a role says, a line each, for telling what an edit changed. */
    private List<String> statements(Role role, List<RoleDocument.Step> next) {
        List<String> lines = new ArrayList<>(List.of(
                role.title(),
                role.family(),
                role.grade().name(),
                role.source(),
                role.purpose(),
                String.join("、", role.departmentKinds()),
                Objects.toString(role.incomplete(), ""),
                role.condition() == null ? "" : role.condition().write()));
        roles.requirements(role).stream()
                .map(RequirementRow::of)
                .map(row -> row.reference() + (row.mustHave() ? " *" : "") + " " + row.reason())
                .forEach(lines::add);
        next.forEach(step -> lines.add("→ " + step.role() + " " + step.adds()));
        return lines;
    }

    private static String differences(List<String> before, List<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(after);
        before.forEach(come::remove);
        return "− " + String.join("；", gone) + "\n+ " + String.join("；", come);
    }
}
