package zhijie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The search index in one folder, by Lucene.
 *
 * <p>Always holds: one writer a folder; the number of the last applied change stands in the commit data, written in
 * the same commit as its documents; an answer comes from one snapshot.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private static final Logger LOG = Logger.getLogger(LuceneSearchIndex.class.getName());
    private static final String CHANGE = "change";
    private static final String FORMAT = "format";
    private static final int SMALL = 20_000;
    private static final long LEXICON_EVERY_NANOS = 20_000_000_000L;
    private static final long SHOW_EVERY_NANOS = 5_000_000_000L;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Visibility visibility = new Visibility();
    private final AtomicReference<Lexicon> lexicon = new AtomicReference<>(Lexicon.EMPTY);
    private volatile long changeNumber;
    private volatile long lexiconReadAt;
    private volatile long shownAt = System.nanoTime();

    private LuceneSearchIndex(Directory directory, IndexWriter writer, SearcherManager searchers, long changeNumber) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.changeNumber = changeNumber;
    }

    /**
     * Opens the index in the folder, or an empty one.
     *
     * @throws DamagedIndexException if what lies there cannot be read or was written by another version
     */
    public static LuceneSearchIndex open(Path folder) {
        try {
            return open(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new DamagedIndexException("The index cannot be opened", e);
        }
    }

    static LuceneSearchIndex open(Directory directory) {
        IndexWriter writer = null;
        try {
            if (DirectoryReader.indexExists(directory)) {
                Map<String, String> data = DirectoryReader.listCommits(directory)
                        .get(DirectoryReader.listCommits(directory).size() - 1)
                        .getUserData();
                if (!String.valueOf(IndexFields.VERSION).equals(data.get(FORMAT))) {
                    throw new DamagedIndexException("The index has another format", null);
                }
                List<String> wrong = check(directory);
                if (!wrong.isEmpty()) {
                    throw new DamagedIndexException(String.join("; ", wrong), null);
                }
            }
            writer = new IndexWriter(directory, configuration());
            long number = 0;
            for (Map.Entry<String, String> entry : liveData(writer)) {
                if (entry.getKey().equals(CHANGE)) {
                    number = Long.parseLong(entry.getValue());
                }
            }
            SearcherManager searchers = new SearcherManager(writer, new Similar());
            LuceneSearchIndex index = new LuceneSearchIndex(directory, writer, searchers, number);
            index.readLexicon();
            return index;
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(writer, directory);
            throw new DamagedIndexException("The index cannot be opened", e);
        } catch (DamagedIndexException e) {
            closeQuietly(writer, directory);
            throw e;
        }
    }

    private static Iterable<Map.Entry<String, String>> liveData(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null ? List.of() : data;
    }

    private static void closeQuietly(IndexWriter writer, Directory directory) {
        try {
            if (writer != null) {
                writer.rollback();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "closing a damaged index", e);
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(new BM25Similarity(0.5f, 0.8f))
                .setRAMBufferSizeMB(64)
                .setCommitOnClose(false);
    }

    /** Searchers with the similarity that the index was written with. */
    private static final class Similar extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(0.5f, 0.8f));
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    @Override
    public synchronized void apply(List<SearchDocument> upserts, List<DocumentKey> deletes, long number) {
        if (number < changeNumber) {
            throw new IllegalArgumentException("Change " + number + " comes before " + changeNumber);
        }
        try {
            for (DocumentKey key : deletes) {
                writer.deleteDocuments(new Term(IndexFields.KEY, key.toString()));
            }
            for (SearchDocument document : upserts) {
                writer.updateDocument(
                        new Term(IndexFields.KEY, document.key().toString()), IndexFields.write(document));
            }
            writer.setLiveCommitData(Map.of(CHANGE, Long.toString(number), FORMAT, String.valueOf(IndexFields.VERSION))
                    .entrySet());
            writer.commit();
            changeNumber = number;
            searchers.maybeRefreshBlocking();
            refreshLexicon();
        } catch (IOException e) {
            throw new UncheckedIOException("The batch up to change " + number + " was not indexed", e);
        }
    }

    @Override
    public void load(List<SearchDocument> documents) {
        try {
            for (SearchDocument document : documents) {
                writer.addDocument(IndexFields.write(document));
            }
            if (System.nanoTime() - shownAt > SHOW_EVERY_NANOS) {
                searchers.maybeRefreshBlocking();
                readLexicon();
                shownAt = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Documents were not indexed", e);
        }
    }

    private void refreshLexicon() throws IOException {
        boolean due = writer.getDocStats().numDocs < SMALL || System.nanoTime() - lexiconReadAt > LEXICON_EVERY_NANOS;
        if (due) {
            readLexicon();
        }
    }

    private void readLexicon() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            lexicon.set(Lexicon.read(searcher.getIndexReader()));
            lexiconReadAt = System.nanoTime();
        } finally {
            searchers.release(searcher);
        }
    }

    private interface Read<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Read<T> read) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return read.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new DamagedIndexException("The index cannot be read", e);
        } catch (RuntimeException | AssertionError e) {
            if (isClosed(e) || check().isEmpty()) {
                throw e;
            }
            throw new DamagedIndexException("The index cannot be read", e);
        }
    }

    /** A swapped index that a late reader asks, which is no damage. */
    private static boolean isClosed(Throwable e) {
        return e instanceof org.apache.lucene.store.AlreadyClosedException;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return read(searcher -> answerer(searcher, query).answer());
    }

    @Override
    public List<String> suggest(SearchQuery query) {
        return read(searcher -> new Completion(answerer(searcher, query), lexicon.get(), query).suggestions());
    }

    @Override
    public List<SearchResult.Hit> related(DocumentKey key, SearchQuery query) {
        return read(searcher -> answerer(searcher, query).related(key));
    }

    @Override
    public Optional<SearchDocument> find(DocumentKey key) {
        return read(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(IndexFields.KEY, key.toString())), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(IndexFields.read(searcher.storedFields().document(found.scoreDocs[0].doc)));
        });
    }

    private Answerer answerer(IndexSearcher searcher, SearchQuery query) {
        return new Answerer(searcher, lexicon.get(), visibility, query);
    }

    @Override
    public long changeNumber() {
        return changeNumber;
    }

    @Override
    public long size() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<Long, Long> fingerprints(String type) {
        return read(searcher -> {
            Map<Long, Long> found = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var postings = leaf.reader().postings(new Term(Facet.TYPE.field(), type));
                NumericDocValues ids = leaf.reader().getNumericDocValues("id");
                NumericDocValues prints = leaf.reader().getNumericDocValues(IndexFields.FINGERPRINT);
                Bits live = leaf.reader().getLiveDocs();
                while (postings != null
                        && postings.nextDoc() != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS) {
                    int doc = postings.docID();
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc) && prints.advanceExact(doc)) {
                        found.put(ids.longValue(), prints.longValue());
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Set<String> types() {
        return read(searcher -> {
            Set<String> types = new TreeSet<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Facet.TYPE.field());
            if (terms != null) {
                TermsEnum all = terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    types.add(term.utf8ToString());
                }
            }
            return types;
        });
    }

    @Override
    public List<String> check() {
        return check(directory);
    }

    private static List<String> check(Directory directory) {
        List<String> wrong = new ArrayList<>();
        try {
            for (String file : org.apache.lucene.index.SegmentInfos.readLatestCommit(directory)
                    .files(true)) {
                verify(directory, file, wrong);
            }
        } catch (IOException | RuntimeException e) {
            wrong.add(e.toString());
        }
        return wrong;
    }

    private static void verify(Directory directory, String file, List<String> wrong) {
        try (var input = directory.openInput(file, org.apache.lucene.store.IOContext.DEFAULT)) {
            org.apache.lucene.codecs.CodecUtil.checksumEntireFile(input);
        } catch (IOException | RuntimeException e) {
            wrong.add(file + ": " + e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The index did not close", e);
        }
    }
}
