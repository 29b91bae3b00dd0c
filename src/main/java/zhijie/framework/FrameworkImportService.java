package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Bringing frameworks and associations in, and giving designers' own words up or back when an import asks for it. */
@ApplicationScoped
@Transactional
@Requires(Permission.FRAMEWORK_EDIT)
public class FrameworkImportService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CompetencyRepository competencies;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /**
     * Brings a whole document in: adds what is new, describes anew what the code names already, retires what is gone.
     * What a designer reworded keeps her words.
     */
    public Framework load(FrameworkDocument document, String contentHash) {
        Framework framework = find(document.code()).orElseGet(() -> new Framework(document.code()));
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

    /** Adds or explains many associations with a handful of statements, however many they are. */
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
    private Map<String, Competency> byReferences(Collection<String> references) {
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

    /** References of the competencies whose words are a designer's own, retired ones left out. */
    public Set<String> edited(String frameworkCode) {
        Set<String> edited = new HashSet<>();
        competencies.listOf(frameworkCode).stream()
                .filter(it -> it.isEdited() && !it.isRetired())
                .forEach(it -> edited.add(it.reference()));
        return edited;
    }

    /** Whether there is a framework of this code that is in use. */
    public boolean isInUse(String frameworkCode) {
        return find(frameworkCode)
                .filter(it -> it.status() != FrameworkStatus.RETIRED)
                .isPresent();
    }

    /** The next import may word these competencies anew. */
    public void release(Collection<String> references) {
        byReferences(references).values().forEach(Competency::release);
        entities.flush();
    }

    /** The words of these competencies are a designer's own again. */
    public void claim(Collection<String> references) {
        byReferences(references).values().forEach(it -> it.reword(it.title(), it.note()));
        entities.flush();
    }

    /** Takes a framework out of use; nothing is deleted. */
    public void retire(String frameworkCode) {
        Framework framework = find(frameworkCode).orElseThrow(() -> new NotFoundException("framework", frameworkCode));
        framework.retire();
        competencies.listOf(framework).forEach(it -> {
            it.retire();
            changed.fire(new ContentChanged("competency", it.id()));
        });
        entities.flush();
        audit.record("framework.retire", "framework", framework.id(), frameworkCode);
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

    private Optional<Framework> find(String code) {
        return entities.createQuery("select f from Framework f where f.code = :code", Framework.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
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
}
