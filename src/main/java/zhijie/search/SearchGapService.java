package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import zhijie.common.RuleViolationException;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** What people looked for in vain, for the board of content gaps; and the searches that an account keeps. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class SearchGapService {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_SAVED = 50;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PARAMETERS = 600;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Counts a wording; what could belong to a person is taken out before it is stored. */
    public void missed(String text, MissKind kind) {
        String wording = PersonalData.strip(SearchWords.normal(text));
        if (wording.isEmpty()) {
            return;
        }
        Miss miss = entities
                .createQuery("select m from Miss m where m.wording = :wording and m.kind = :kind", Miss.class)
                .setParameter("wording", wording)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> {
                    Miss first = new Miss(wording, kind);
                    entities.persist(first);
                    return first;
                });
        miss.happened(LocalDate.now(clock));
        entities.flush();
    }

    /** Open gaps, what was asked for first, then what was missed most. */
    @Requires(Permission.LIBRARY_EDIT)
    public List<MissRow> gaps() {
        return entities
                .createQuery(
                        "select m from Miss m where m.settled = false order by m.kind, m.times desc, m.lastDay desc",
                        Miss.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .stream()
                .map(Miss::row)
                .toList();
    }

    @Requires(Permission.LIBRARY_EDIT)
    public void settle(long id) {
        Miss miss = entities.find(Miss.class, id);
        if (miss != null) {
            miss.settle();
        }
    }

    public List<SavedSearchRow> saved() {
        Long account = user.get().accountId();
        return account == null
                ? List.of()
                : entities
                        .createQuery(
                                "select s from SavedSearch s where s.accountId = :account order by s.title",
                                SavedSearch.class)
                        .setParameter("account", account)
                        .getResultList()
                        .stream()
                        .map(SavedSearch::row)
                        .toList();
    }

    /**
     * Keeps a search under its own words; one of the same name is replaced.
     *
     * @throws RuleViolationException if it has no words, is too long, or too many are kept already
     */
    public void save(String title, String parameters) {
        long account = user.get().accountId();
        String name = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        if (name.isBlank()) {
            throw RuleViolationException.at("title", "search.empty");
        }
        if (parameters.length() > LONGEST_PARAMETERS) {
            throw RuleViolationException.at("parameters", "search.tooLong");
        }
        List<SavedSearch> same = entities.createQuery(
                        "select s from SavedSearch s where s.accountId = :account and s.title = :title",
                        SavedSearch.class)
                .setParameter("account", account)
                .setParameter("title", name)
                .getResultList();
        if (same.isEmpty()) {
            if (saved().size() >= MOST_SAVED) {
                throw RuleViolationException.at("title", "search.tooMany", MOST_SAVED);
            }
            entities.persist(new SavedSearch(account, name, parameters));
        } else {
            same.get(0).point(parameters);
        }
    }

    public void forget(long id) {
        entities.createQuery("delete from SavedSearch s where s.id = :id and s.accountId = :account")
                .setParameter("id", id)
                .setParameter("account", user.get().accountId())
                .executeUpdate();
    }
}
