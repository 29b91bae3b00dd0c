package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** What designers arrange around search: synonyms and pinned answers. */
@ApplicationScoped
@Transactional
@Requires(Permission.SEARCH_EDIT)
public class SearchEditingService {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 30;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Indexer indexer;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ContentChanged> changed;

    public List<SynonymRow> synonyms() {
        return groups().stream().map(SynonymGroup::row).toList();
    }

    private List<SynonymGroup> groups() {
        return entities.createQuery("select s from SynonymGroup s order by s.id", SynonymGroup.class)
                .getResultList();
    }

    /**
     * Adds or changes a group.
     *
     * @throws RuleViolationException if it has fewer than two words, too many or too long ones
     */
    public void save(SynonymRow row) {
        List<String> clean = row.words().stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        if (clean.size() < 2 || clean.size() > MOST_WORDS || clean.stream().anyMatch(w -> w.length() > LONGEST_WORD)) {
            throw new RuleViolationException("synonym.words", MOST_WORDS, LONGEST_WORD);
        }
        SynonymGroup group;
        if (row.id() == null) {
            group = new SynonymGroup(null, clean, row.oneWay(), row.note());
            entities.persist(group);
        } else {
            group = find(row.id());
            StaleVersionException.check(row.version(), group.version());
            group.describe(clean, row.oneWay(), row.note());
        }
        entities.flush();
        audit.record("synonym.save", SearchWords.SYNONYM, group.id(), String.join("、", clean));
        changed.fire(new ContentChanged(SearchWords.SYNONYM, group.id()));
    }

    public void removeSynonyms(long id) {
        SynonymGroup group = find(id);
        audit.record("synonym.remove", SearchWords.SYNONYM, id, group.row().line());
        entities.remove(group);
        changed.fire(new ContentChanged(SearchWords.SYNONYM, id));
    }

    private SynonymGroup find(long id) {
        SynonymGroup group = entities.find(SynonymGroup.class, id);
        if (group == null) {
            throw new NotFoundException("synonym", id);
        }
        return group;
    }

    /** The groups that content files know, by their code there. */
    public Map<String, SynonymRow> loadedSynonyms() {
        Map<String, SynonymRow> loaded = new HashMap<>();
        groups().stream().filter(group -> group.code() != null).forEach(group -> loaded.put(group.code(), group.row()));
        return loaded;
    }

    /** Brings groups of a content file in, by their code there. */
    public void load(Map<String, SynonymRow> rows) {
        Map<String, SynonymGroup> known = new HashMap<>();
        groups().forEach(group -> known.put(group.code(), group));
        rows.forEach((code, row) -> {
            SynonymGroup group = known.get(code);
            if (group == null) {
                entities.persist(new SynonymGroup(code, row.words(), row.oneWay(), row.note()));
            } else {
                group.describe(row.words(), row.oneWay(), row.note());
            }
        });
        entities.flush();
        changed.fire(new ContentChanged(SearchWords.SYNONYM, 0));
    }

    /** All pinned answers, those that are over last. */
    public List<PinRow> pins() {
        LocalDate today = LocalDate.now(clock);
        return entities
                .createQuery("select p from PinnedAnswer p order by p.untilDay desc, p.wording", PinnedAnswer.class)
                .getResultList()
                .stream()
                .map(pin -> {
                    SearchDocument shown = titleOf(pin.key());
                    return new PinRow(
                            pin.id(),
                            pin.wording(),
                            pin.key(),
                            shown == null ? "" : shown.title(),
                            shown == null ? "" : shown.url(),
                            pin.untilDay(),
                            pin.untilDay().isBefore(today));
                })
                .toList();
    }

    private SearchDocument titleOf(DocumentKey key) {
        return indexer.keeper().serving().find(key).orElse(null);
    }

    /**
     * Pins an answer to a wording.
     *
     * @throws RuleViolationException if the wording is empty, the day is past or there is no such answer
     */
    public void pin(String wording, DocumentKey key, LocalDate until) {
        String normal = SearchWords.normal(wording);
        if (normal.isEmpty()) {
            throw new RuleViolationException("pin.wording");
        }
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            throw new RuleViolationException("pin.until");
        }
        if (titleOf(key) == null) {
            throw new RuleViolationException("pin.answer");
        }
        List<PinnedAnswer> same = entities.createQuery(
                        "select p from PinnedAnswer p where p.wording = :wording and p.itemType = :type and p.itemId = :id",
                        PinnedAnswer.class)
                .setParameter("wording", normal)
                .setParameter("type", key.type())
                .setParameter("id", key.id())
                .getResultList();
        if (same.isEmpty()) {
            entities.persist(new PinnedAnswer(normal, key, until));
        } else {
            same.get(0).keepUntil(until);
        }
        entities.flush();
        audit.record("pin.save", SearchWords.PIN, key.id(), normal + " → " + key);
        changed.fire(new ContentChanged(SearchWords.PIN, key.id()));
    }

    public void unpin(long id) {
        PinnedAnswer pin = entities.find(PinnedAnswer.class, id);
        if (pin != null) {
            audit.record("pin.remove", SearchWords.PIN, id, pin.wording() + " → " + pin.key());
            entities.remove(pin);
            changed.fire(new ContentChanged(SearchWords.PIN, id));
        }
    }
}
