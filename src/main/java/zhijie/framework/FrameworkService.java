package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Frameworks and their competencies: reading them, and bringing a document in. */
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

    /**
     * Brings a whole document in: adds what is new, describes anew what the code names already, retires what is gone.
     * What a designer reworded keeps her words.
     */
    @Requires(Permission.FRAMEWORK_EDIT)
    public Framework load(FrameworkDocument document, String contentHash) {
        Framework framework = entities.createQuery("select f from Framework f where f.code = :code", Framework.class)
                .setParameter("code", document.code())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Framework(document.code()));
        framework.describe(document);
        framework.publish();
        framework.loadedFrom(contentHash);
        entities.persist(framework);
        Map<String, Level> levels = loadLevels(framework, document);
        replaceLists(framework, document);
        Map<String, Competency> known = new LinkedHashMap<>();
        competencies.listOf(framework).forEach(c -> known.put(c.reference(), c));
        new TreeLoader(framework, levels, known).load(document.nodes());
        known.values().forEach(Competency::retire);
        entities.flush();
        audit.record("framework.load", "framework", framework.id(), document.code());
        competencies.listOf(framework).forEach(c -> changed.fire(new ContentChanged("competency", c.id())));
        return framework;
    }

    private Map<String, Level> loadLevels(Framework framework, FrameworkDocument document) {
        Map<String, Level> levels = new LinkedHashMap<>();
        levels(framework).forEach(level -> levels.put(level.code(), level));
        int ordinal = 0;
        for (FrameworkDocument.LevelText text : document.levels()) {
            Level level = levels.computeIfAbsent(text.code(), code -> new Level(framework, code));
            level.describe(text, ++ordinal);
            entities.persist(level);
        }
        return levels;
    }

    private void replaceLists(Framework framework, FrameworkDocument document) {
        for (Term term : listOf(Term.class, framework, "code")) {
            changed.fire(new ContentChanged("term", term.id()));
            entities.remove(term);
        }
        listOf(Note.class, framework, "ordinal").forEach(entities::remove);
        entities.flush();
        for (TermRow row : document.terms()) {
            Term term = new Term(framework, row);
            entities.persist(term);
            changed.fire(new ContentChanged("term", term.id()));
        }
        int ordinal = 0;
        for (NoteRow row : document.notes()) {
            entities.persist(new Note(framework, row, ++ordinal));
        }
    }

    /** Adds an association, or explains an existing one anew. */
    @Requires(Permission.FRAMEWORK_EDIT)
    public void associate(AssociationType type, Competency origin, Competency destination, String reason) {
        Association association = entities.createQuery(
                        "select a from Association a where a.type = :type and a.origin = :origin"
                                + " and a.destination = :destination",
                        Association.class)
                .setParameter("type", type)
                .setParameter("origin", origin)
                .setParameter("destination", destination)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (association == null) {
            entities.persist(new Association(type, origin, destination, reason));
        } else {
            association.explain(reason);
        }
    }

    /** Adds or explains many associations with a handful of statements, however many they are. */
    @Requires(Permission.FRAMEWORK_EDIT)
    public void associateAll(List<AssociationText> texts) {
        List<String> references = texts.stream()
                .flatMap(text -> java.util.stream.Stream.of(text.origin(), text.destination()))
                .toList();
        Map<String, Competency> named = byReferences(references);
        Map<String, Association> known = new HashMap<>();
        competencies.listAssociationsAmong(named.values()).forEach(a -> known.put(key(a), a));
        for (AssociationText text : texts) {
            Association fresh = new Association(
                    text.type(), named.get(text.origin()), named.get(text.destination()), text.reason());
            Association before = known.putIfAbsent(key(fresh), fresh);
            if (before == null) {
                competencies.add(fresh);
            } else {
                before.explain(text.reason());
            }
        }
        competencies.flush();
    }

    private static String key(Association it) {
        return it.type() + " " + it.origin().id() + " " + it.destination().id();
    }

    /**
     * The competencies of many references, with one statement a framework.
     *
     * @throws NotFoundException if one of them names none
     */
    public Map<String, Competency> byReferences(Collection<String> references) {
        Map<String, Competency> all = new HashMap<>();
        references.stream()
                .map(reference -> reference.substring(0, Math.max(0, reference.indexOf('/'))))
                .distinct()
                .forEach(code -> competencies.listOf(code).forEach(c -> all.put(c.reference(), c)));
        Map<String, Competency> named = new HashMap<>();
        for (String reference : references) {
            Competency it = all.get(reference);
            if (it == null) {
                throw new NotFoundException("competency", reference);
            }
            named.put(reference, it);
        }
        return named;
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

    /** Hash of the content file that a framework was loaded from, by code. */
    public Map<String, String> contentHashes() {
        Map<String, String> hashes = new HashMap<>();
        entities.createQuery("select f from Framework f", Framework.class)
                .getResultStream()
                .forEach(f -> hashes.put(f.code(), f.contentHash()));
        return hashes;
    }

    private final class TreeLoader {

        private final Framework framework;
        private final Map<String, Level> levels;
        private final Map<String, Competency> known;
        private int ordinal;

        TreeLoader(Framework framework, Map<String, Level> levels, Map<String, Competency> known) {
            this.framework = framework;
            this.levels = levels;
            this.known = known;
        }

        void load(List<FrameworkDocument.Node> nodes) {
            nodes.forEach(node -> load(node, null, null));
        }

        private void load(FrameworkDocument.Node node, Competency parent, Level inherited) {
            Level level = node.level() == null ? inherited : levels.get(node.level());
            String reference = framework.code() + "/" + (level == null ? "" : level.code() + "/") + node.code();
            Competency found = known.remove(reference);
            Competency it = found == null ? new Competency(framework, level, node.code()) : found;
            String ownTitle = it.isEdited() ? it.title() : null;
            String ownNote = it.isEdited() ? it.note() : null;
            it.describe(node, parent, ++ordinal);
            if (ownTitle != null) {
                it.reword(ownTitle, ownNote);
            }
            entities.persist(it);
            node.children().forEach(child -> load(child, it, level));
        }
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
