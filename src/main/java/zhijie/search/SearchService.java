package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.PublicCall;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** Searching, as pages and programs do it: for the one who is signed in, on this node's index. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Requires(Permission.READ)
public class SearchService {

    private static final Logger LOG = Logger.getLogger(SearchService.class.getName());
    private static final Duration LIMIT = Duration.ofMillis(800);
    private static final int MOST_SUGGESTIONS = 8;
    /** Twice the processors: some wait for the disk. */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Turnstile turnstile = new Turnstile(AT_ONCE, PATIENCE);

    @Inject
    private Indexer indexer;

    @Inject
    private SearchWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The page of hits that answers best; never fails on odd input or on a damaged index. */
    public SearchAnswer search(SearchRequest request) {
        long start = System.nanoTime();
        SearchQuery query = query(request.text(), request.filters())
                .withPage(request.page(), request.size())
                .withPinned(words.pinned(request.text(), LocalDate.now(clock)));
        SearchResult result = ask(index -> index.search(query), SearchResult.empty());
        return new SearchAnswer(result, status(), (System.nanoTime() - start) / 1_000_000);
    }

    /** Completions of a half-typed query. */
    public List<String> suggest(String typed) {
        SearchQuery query = query(typed, Map.of()).withoutFacets().withPage(0, MOST_SUGGESTIONS);
        return ask(index -> index.suggest(query), List.of());
    }

    /** What is about the same as this, for the block beside it. */
    public List<SearchResult.Hit> related(String type, long id, int size) {
        SearchQuery query = query("", Map.of()).withPage(0, size);
        return ask(index -> index.related(new DocumentKey(type, id), query), List.of());
    }

    /** What a query would answer with these synonyms instead of those in force: the preview of the editor. */
    @Requires(Permission.SEARCH_EDIT)
    public List<SearchResult.Hit> preview(String text, List<Synonyms.Group> groups) {
        SearchQuery query = query(text, Map.of()).withoutFacets().withSynonyms(new Synonyms(groups));
        return ask(index -> index.search(query).hits(), List.of());
    }

    /** How this node's index stands. */
    public IndexStatus status() {
        return indexer.keeper().status();
    }

    /** Whether everything that is committed is found, or search says itself that it is being repaired. */
    @PublicCall("the product asks when it starts")
    public boolean isCaughtUp() {
        return indexer.isStarted() && (indexer.lag() == 0 || status().state() == IndexStatus.State.REPAIRING);
    }

    /** How this node's index stands for those who look after it: a rebuild's progress, what is skipped, what is wrong. */
    @Requires(Permission.SYSTEM_ADMIN)
    public IndexStatus watch() {
        return status();
    }

    /** Builds the index anew beside the serving one. */
    @Requires(Permission.SYSTEM_ADMIN)
    public void rebuild() {
        indexer.rebuild();
    }

    private SearchQuery query(String text, Map<Facet, List<String>> filters) {
        return new SearchQuery(
                text,
                filters,
                tokens(user.get()),
                0,
                10,
                LocalDate.now(clock),
                List.of(),
                words.synonyms(),
                true,
                LIMIT);
    }

    /** The audiences that a viewer belongs to. */
    static Set<String> tokens(Viewer viewer) {
        Set<String> tokens = new HashSet<>();
        tokens.add(SearchDocument.PUBLIC);
        for (Permission permission : Permission.values()) {
            if (viewer.may(permission)) {
                tokens.add("permission:" + permission);
            }
        }
        viewer.departments().forEach(id -> tokens.add("department:" + id));
        if (viewer.personId() != null) {
            tokens.add("person:" + viewer.personId());
        }
        return tokens;
    }

    /** Asks the serving index; one that was swapped away meanwhile is asked for again, a damaged one is reported. */
    private <T> T ask(Function<SearchIndex, T> question, T otherwise) {
        for (int attempt = 0; attempt < 3; attempt++) {
            SearchIndex index = indexer.keeper().serving();
            if (index == null) {
                return otherwise;
            }
            try {
                return turnstile.pass(() -> question.apply(index));
            } catch (org.apache.lucene.store.AlreadyClosedException e) {
                LOG.log(Level.FINE, "the index was swapped", e);
            } catch (DamagedIndexException e) {
                LOG.log(Level.WARNING, "The index is damaged; it is built anew", e);
                indexer.keeper().foundDamaged();
                indexer.wake();
                return otherwise;
            }
        }
        return otherwise;
    }
}
