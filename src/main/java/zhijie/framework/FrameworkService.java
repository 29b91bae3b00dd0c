package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Frameworks and their competencies: reading them, and wording them anew. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class FrameworkService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CompetencyRepository competencies;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /** All frameworks that are not retired, with counts. */
    public List<FrameworkRow> list() {
        List<Object[]> rows = entities.createQuery(
                        "select f.id, f.code, f.title, f.shortTitle, f.edition, f.publishedOn, f.kind, f.status,"
                                + " (select count(l) from Level l where l.framework = f),"
                                + " (select count(c) from Competency c where c.framework = f and c.retired = false"
                                + "  and c.type in :attainable)"
                                + " from Framework f where f.status <> :retired order by f.code",
                        Object[].class)
                .setParameter("retired", FrameworkStatus.RETIRED)
                .setParameter("attainable", attainableTypes())
                .getResultList();
        return rows.stream()
                .map(r -> new FrameworkRow(
                        (Long) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (java.time.LocalDate) r[5],
                        (String) r[6],
                        (FrameworkStatus) r[7],
                        (Long) r[8],
                        (Long) r[9]))
                .sorted(Comparator.comparingLong(FrameworkRow::competencies).reversed())
                .toList();
    }

    /** @throws NotFoundException if there is no framework of this code */
    public FrameworkDetail get(String code) {
        Framework framework = find(code);
        List<Competency> all = competencies.listOf(framework);
        Map<Long, List<Competency>> children = new HashMap<>();
        Map<String, Long> perLevel = new HashMap<>();
        for (Competency competency : all) {
            if (competency.isRetired()) {
                continue;
            }
            Long parent =
                    competency.parent() == null ? null : competency.parent().id();
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(competency);
            if (competency.level() != null && competency.type().isAttainable()) {
                perLevel.merge(competency.level().code(), 1L, Long::sum);
            }
        }
        return new FrameworkDetail(
                framework.id(),
                framework.version(),
                framework.code(),
                framework.title(),
                framework.shortTitle(),
                framework.edition(),
                framework.publishedOn(),
                framework.publisher(),
                framework.kind(),
                framework.isCumulative(),
                framework.summary(),
                framework.source(),
                framework.incomplete(),
                framework.status(),
                levels(framework).stream()
                        .map(level -> new LevelRow(
                                level.id(),
                                level.code(),
                                level.title(),
                                level.ordinal(),
                                level.statement(),
                                level.clause(),
                                level.isMissing(),
                                perLevel.getOrDefault(level.code(), 0L)))
                        .toList(),
                listOf(Term.class, framework, "code").stream().map(Term::row).toList(),
                listOf(Note.class, framework, "ordinal").stream().map(Note::row).toList(),
                nodes(children, null));
    }

    private static List<CompetencyNode> nodes(Map<Long, List<Competency>> children, Long parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparingInt(Competency::ordinal))
                .map(c -> new CompetencyNode(
                        c.id(),
                        c.type(),
                        c.level() == null ? null : c.level().code(),
                        c.level() == null ? null : c.level().title(),
                        c.code(),
                        c.title(),
                        c.clause(),
                        c.reconstructed() != null,
                        nodes(children, c.id())))
                .toList();
    }

    /** @throws NotFoundException if there is no competency of this id */
    public CompetencyDetail competency(long id) {
        Competency it = competencies.get(id);
        List<CompetencyDetail.Step> ancestors = new ArrayList<>();
        for (Competency above = it.parent(); above != null; above = above.parent()) {
            ancestors.add(0, step(above));
        }
        return new CompetencyDetail(
                it.id(),
                it.version(),
                it.uid(),
                it.framework().code(),
                it.framework().shortTitle(),
                it.level() == null ? null : it.level().code(),
                it.level() == null ? null : it.level().title(),
                it.type(),
                it.code(),
                it.title(),
                it.clause(),
                it.reconstructed(),
                it.note(),
                it.isRetired(),
                ancestors,
                competencies.listChildren(it).stream()
                        .map(FrameworkService::step)
                        .toList(),
                competencies.listAssociations(it).stream().map(a -> row(a, it)).toList());
    }

    private static CompetencyDetail.Step step(Competency it) {
        return new CompetencyDetail.Step(it.id(), it.code(), it.title(), it.type());
    }

    private static AssociationRow row(Association association, Competency from) {
        boolean outgoing = association.origin().equals(from);
        Competency other = outgoing ? association.destination() : association.origin();
        return new AssociationRow(
                association.id(),
                association.type(),
                outgoing,
                other.id(),
                other.code(),
                other.level() == null ? null : other.level().title(),
                other.title(),
                other.framework().code(),
                other.framework().shortTitle(),
                association.reason());
    }

    /**
     * The competency of a reference {@code framework/level/code}, or {@code framework/code} where there is no level.
     *
     * @throws NotFoundException if it names none
     */
    public Competency byReference(String reference) {
        String[] parts = reference.split("/", 3);
        boolean withLevel = parts.length == 3 && parts[1].matches("L[1-9]");
        String level = withLevel ? parts[1] : null;
        String code = withLevel ? parts[2] : reference.substring(reference.indexOf('/') + 1);
        return competencies
                .find(parts[0], level, code)
                .orElseThrow(() -> new NotFoundException("competency", reference));
    }

    /** The competency itself, for services of features above. */
    public Competency reference(long id) {
        return competencies.get(id);
    }

    /** Changes the wording of a competency. */
    @Requires(Permission.FRAMEWORK_EDIT)
    public void reword(long id, long version, String title, String note) {
        Competency it = competencies.get(id);
        StaleVersionException.check(version, it.version());
        String before = it.title();
        it.reword(title, note);
        competencies.flush();
        audit.record("competency.reword", "competency", id, before + " → " + title);
        changed.fire(new ContentChanged("competency", id));
    }

    /** Remarks on all competencies of a framework by their id, with one statement. */
    public Map<Long, CompetencyNotes> notes(String frameworkCode) {
        Map<Long, CompetencyNotes> notes = new HashMap<>();
        competencies
                .listOf(frameworkCode)
                .forEach(c -> notes.put(c.id(), new CompetencyNotes(c.reconstructed(), c.note())));
        return notes;
    }

    /** Ids of all competencies of a framework by their reference, with one statement; empty if there is no such framework. */
    public Map<String, Long> idsByReference(String frameworkCode) {
        return competencies.idsByReference(frameworkCode);
    }

    private Framework find(String code) {
        return entities.createQuery("select f from Framework f where f.code = :code", Framework.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("framework", code));
    }

    private List<Level> levels(Framework framework) {
        return listOf(Level.class, framework, "ordinal");
    }

    private <T> List<T> listOf(Class<T> type, Framework framework, String order) {
        return entities.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.framework = :framework order by e."
                                + order,
                        type)
                .setParameter("framework", framework)
                .getResultList();
    }

    private static List<CompetencyType> attainableTypes() {
        return java.util.Arrays.stream(CompetencyType.values())
                .filter(CompetencyType::isAttainable)
                .toList();
    }
}
