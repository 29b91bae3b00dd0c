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

    /** Adds a framework or describes it anew: its own words, levels, terms and lists. */
    public void describe(FrameworkDocument document) {
        Framework framework = find(document.code()).orElseGet(() -> new Framework(document.code()));
        framework.describe(document);
        framework.publish();
        entities.persist(framework);
        loadLevels(framework, document);
        replaceLists(framework, document);
        entities.flush();
        audit.record("framework.load", "framework", framework.id(), document.code());
    }

    /**
     * Adds competencies or describes them anew.
     *
     * @param texts in the order of the document, each after the one above it
     * @param chosen references of those that are described; the others tell the order
     */
    public void describe(String frameworkCode, List<CompetencyText> texts, Set<String> chosen) {
        Framework framework = find(frameworkCode).orElseThrow(() -> new NotFoundException("framework", frameworkCode));
        Map<String, Level> levels = levelsByCode(framework);
        Map<String, Competency> known = new HashMap<>();
        competencies.listOf(framework).forEach(it -> known.put(it.reference(), it));
        int last = 0;
        for (CompetencyText text : texts) {
            Competency it = known.get(text.reference());
            if (chosen.contains(text.reference())) {
                if (it == null) {
                    it = new Competency(framework, levels.get(text.level()), text.code());
                    known.put(text.reference(), it);
                }
                it.describe(text, known.get(text.parent()));
            }
            if (it != null) {
                last = Math.max(it.ordinal(), last + 1);
                it.place(last);
                entities.persist(it);
            }
        }
        entities.flush();
        chosen.forEach(reference -> changed.fire(
                new ContentChanged("competency", known.get(reference).id())));
        audit.record("competency.load", "framework", framework.id(), frameworkCode + " " + chosen.size());
    }

    private void loadLevels(Framework framework, FrameworkDocument document) {
        Map<String, Level> levels = levelsByCode(framework);
        int ordinal = 0;
        for (FrameworkDocument.LevelText text : document.levels()) {
            Level level = levels.computeIfAbsent(text.code(), code -> new Level(framework, code));
            level.describe(text, ++ordinal);
            entities.persist(level);
        }
    }

    private Map<String, Level> levelsByCode(Framework framework) {
        Map<String, Level> levels = new HashMap<>();
        listOf(Level.class, framework, "ordinal").forEach(level -> levels.put(level.code(), level));
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

    /** All associations as they are written down. */
    public List<AssociationText> associations() {
        return competencies.listAssociations().stream()
                .map(it -> new AssociationText(
                        it.type(), it.origin().reference(), it.destination().reference(), it.reason()))
                .toList();
    }

    /** Takes associations away; nothing else refers to them. */
    public void dissociate(Collection<AssociationText> texts) {
        Set<String> gone = new HashSet<>();
        texts.forEach(text -> gone.add(text.type() + " " + text.origin() + " " + text.destination()));
        competencies.listAssociations().stream()
                .filter(it -> gone.contains(it.type() + " " + it.origin().reference() + " "
                        + it.destination().reference()))
                .forEach(entities::remove);
        entities.flush();
    }

    /** Whether there is a framework of this code that is in use. */
    @Requires(Permission.READ)
    public boolean isInUse(String frameworkCode) {
        return find(frameworkCode)
                .filter(it -> it.status() != FrameworkStatus.RETIRED)
                .isPresent();
    }

    /** Takes competencies out of use; nothing is deleted. */
    public void retire(Collection<String> references) {
        byReferences(references).values().forEach(it -> {
            it.retire();
            changed.fire(new ContentChanged("competency", it.id()));
            audit.record("competency.retire", "competency", it.id(), it.reference());
        });
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

    private Optional<Framework> find(String code) {
        return entities.createQuery("select f from Framework f where f.code = :code", Framework.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
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
