package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.exchange.content.ContentDecision.By;

/** What is loaded, and the one transaction in which a file is. */
@ApplicationScoped
class ContentLoads {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private ContentMerge merge;

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

    /** Paths of files that this importer loaded and that are not there any more. */
    static Set<String> goneFiles(String kind, Collection<String> keys, Set<String> there) {
        String start = key(kind, "");
        return keys.stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .filter(path -> !there.contains(path))
                .collect(Collectors.toSet());
    }

    /** Loads the file and remembers it, both or neither. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void load(ContentKind kind, ContentFile file) {
        if (kind instanceof ContentItems items) {
            merge.apply(items, file, merge.plan(items, file, By.FOLDER, Set.of()), file.path());
        } else if (kind instanceof SampleKind sample) {
            sample.load(file);
        }
        ContentLoad load = find(kind.name(), file.path()).orElseGet(() -> new ContentLoad(kind.name(), file.path()));
        load.loaded(file.hash(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        entities.persist(load);
        entities.flush();
    }

    /**
     * Retires what no file holds any more, and forgets files that are gone.
     *
     * @param there codes of all things of this kind in the folder
     * @return how many things were retired
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int retireGone(ContentItems kind, Set<String> there, Collection<String> goneFiles) {
        int retired = merge.retireGone(kind, there);
        goneFiles.forEach(file -> find(kind.name(), file).ifPresent(entities::remove));
        entities.flush();
        return retired;
    }

    /** How many things wait for somebody's decision. */
    @Transactional
    int waiting() {
        return merge.waiting().size();
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
