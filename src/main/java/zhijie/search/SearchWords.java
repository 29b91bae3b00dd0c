package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The synonyms and pinned answers in force, read once and again when a change of them passes through the log. */
@ApplicationScoped
class SearchWords {

    /** Types of {@code ContentChanged} that are not documents. */
    static final String SYNONYM = "synonym";

    static final String PIN = "pin";
    private static final int MISS_DAYS = 90;

    @PersistenceContext
    private EntityManager entities;

    @jakarta.inject.Inject
    private Clock clock;

    private volatile State state;
    private final AtomicInteger changes = new AtomicInteger();

    private record State(Synonyms synonyms, Map<String, List<Pin>> pins) {}

    private record Pin(DocumentKey key, LocalDate until) {}

    /** Called by the indexer with the types of the changes it applied. */
    void changed(Set<String> types) {
        if (types.contains(SYNONYM) || types.contains(PIN)) {
            changes.incrementAndGet();
            state = null;
        }
    }

    Synonyms synonyms() {
        return current().synonyms();
    }

    List<DocumentKey> pinned(String text, LocalDate today) {
        return current().pins().getOrDefault(normal(text), List.of()).stream()
                .filter(pin -> !pin.until().isBefore(today))
                .map(Pin::key)
                .toList();
    }

    /** A wording as pins and misses are compared: folded, one space between words. */
    static String normal(String text) {
        String folded = Folding.fold(text).replaceAll("\\s+", " ").strip();
        return folded.length() > 120 ? folded.substring(0, 120) : folded;
    }

    private State current() {
        State known = state;
        if (known == null) {
            int before = changes.get();
            known = read();
            if (changes.get() == before) {
                state = known;
            }
        }
        return known;
    }

    private State read() {
        List<Synonyms.Group> groups =
                entities
                        .createQuery("select s from SynonymGroup s order by s.id", SynonymGroup.class)
                        .getResultList()
                        .stream()
                        .map(SynonymGroup::row)
                        .map(row -> new Synonyms.Group(row.words(), row.oneWay()))
                        .toList();
        Map<String, List<Pin>> pins = new HashMap<>();
        for (PinnedAnswer pin : entities.createQuery("select p from PinnedAnswer p order by p.id", PinnedAnswer.class)
                .getResultList()) {
            pins.computeIfAbsent(pin.wording(), w -> new java.util.ArrayList<>())
                    .add(new Pin(pin.key(), pin.untilDay()));
        }
        return new State(new Synonyms(groups), pins);
    }

    /** Forgets what was missed long ago. */
    @Transactional
    int forgetOld() {
        return entities.createQuery("delete from Miss m where m.lastDay < :day")
                .setParameter("day", LocalDate.now(clock).minusDays(MISS_DAYS))
                .executeUpdate();
    }
}
