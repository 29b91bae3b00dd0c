package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is loaded, and the one transaction in which a file is. */
@ApplicationScoped
class ContentLoads {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Hash of what each importer loaded last, by importer and file. */
    @Transactional
    Map<String, String> hashes() {
        Map<String, String> hashes = new HashMap<>();
        entities.createQuery("select l.kind, l.file, l.hash from ContentLoad l", Object[].class)
                .getResultList()
                .forEach(row -> hashes.put(key((String) row[0], (String) row[1]), (String) row[2]));
        return hashes;
    }

    static String key(String kind, String file) {
        return kind + " " + file;
    }

    /** Text of the file as this importer loaded it last. */
    @Transactional
    Optional<String> body(String kind, String file) {
        return find(kind, file).map(ContentLoad::body);
    }

    /** Loads the file and remembers it, both or neither. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void load(ContentKind kind, ContentFile file) {
        kind.load(file);
        ContentLoad load = find(kind.name(), file.path()).orElseGet(() -> new ContentLoad(kind.name(), file.path()));
        load.loaded(file.hash(), file.text(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        entities.persist(load);
        entities.flush();
    }

    private Optional<ContentLoad> find(String kind, String file) {
        return entities.createQuery(
                        "select l from ContentLoad l where l.kind = :kind and l.file = :file", ContentLoad.class)
                .setParameter("kind", kind)
                .setParameter("file", file)
                .getResultStream()
                .findFirst();
    }
}
