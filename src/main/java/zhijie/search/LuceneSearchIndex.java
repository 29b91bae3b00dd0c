package zhijie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
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
    private final Visibility visibility = new Visibility();
    private final AtomicReference<Lexicon> lexicon = new AtomicReference<>(Lexicon.EMPTY);
    private final AtomicBoolean readingLexicon = new AtomicBoolean();
    private volatile IndexWriter writer;
    private volatile SearcherManager searchers;
    private volatile long changeNumber;
    private volatile long lexiconReadAt;
    private volatile long shownAt = System.nanoTime();

    private LuceneSearchIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.changeNumber = committedNumber(writer);
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
                List<String> wrong = checksums(directory);
                if (!wrong.isEmpty()) {
                    throw new DamagedIndexException(String.join("; ", wrong), null);
                }
            }
            writer = new IndexWriter(directory, configuration());
            LuceneSearchIndex index =
                    new LuceneSearchIndex(directory, writer, new SearcherManager(writer, new Similar()));
            index.readLexicon(() -> {});
            return index;
        } catch (IOException | IllegalArgumentException e) {
            closeQuietly(writer, directory);
            throw new DamagedIndexException("The index cannot be opened", e);
        } catch (DamagedIndexException e) {
            closeQuietly(writer, directory);
            throw e;
        }
    }

    private static long committedNumber(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        for (Map.Entry<String, String> entry :
                data == null ? Map.<String, String>of().entrySet() : data) {
            if (entry.getKey().equals(CHANGE)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /**
     * Lucene closes a writer that met a full disk. What was committed is still good and goes on answering; a new
     * writer continues from there.
     */
    private synchronized void openWriterAgain() throws IOException {
        if (writer.isOpen()) {
            return;
        }
        IndexWriter next;
        try {
            next = new IndexWriter(directory, configuration().setOpenMode(IndexWriterConfig.OpenMode.APPEND));
        } catch (CorruptIndexException | IndexNotFoundException | NoSuchFileException e) {
            throw new DamagedIndexException("The index is gone", e);
        }
        SearcherManager before = searchers;
        searchers = new SearcherManager(next, new Similar());
        writer = next;
        changeNumber = committedNumber(next);
        before.close();
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
                // A change is shown before small segments are put together, not after.
                .setMaxFullFlushMergeWaitMillis(0)
                .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()))
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
    public synchronized Map<DocumentKey, String> apply(
            List<SearchDocument> upserts, List<DocumentKey> deletes, long number) {
        if (number < changeNumber) {
            throw new IllegalArgumentException("Change " + number + " comes before " + changeNumber);
        }
        try {
            openWriterAgain();
            for (DocumentKey key : deletes) {
                writer.deleteDocuments(term(key));
            }
            Map<DocumentKey, String> refused = writeEach(
                    upserts, document -> writer.updateDocument(term(document.key()), IndexFields.write(document)));
            for (DocumentKey key : refused.keySet()) {
                writer.deleteDocuments(term(key));
            }
            writer.setLiveCommitData(Map.of(CHANGE, Long.toString(number), FORMAT, String.valueOf(IndexFields.VERSION))
                    .entrySet());
            searchers.maybeRefreshBlocking(); // Found before it is on the disk; the number says only what is there.
            writer.commit();
            changeNumber = number;
            refreshLexicon();
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException("The batch up to change " + number + " was not indexed", e);
        }
    }

    @Override
    public Map<DocumentKey, String> load(List<SearchDocument> documents) {
        try {
            Map<DocumentKey, String> refused =
                    writeEach(documents, document -> writer.addDocument(IndexFields.write(document)));
            if (System.nanoTime() - shownAt > SHOW_EVERY_NANOS) {
                searchers.maybeRefreshBlocking();
                refreshLexicon();
                shownAt = System.nanoTime();
            }
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException("Documents were not indexed", e);
        }
    }

    private static Term term(DocumentKey key) {
        return new Term(IndexFields.KEY, key.toString());
    }

    private interface Write {
        void write(SearchDocument document) throws IOException;
    }

    /** One document that cannot be written does not keep the others away; a writer that is closed does. */
    private Map<DocumentKey, String> writeEach(List<SearchDocument> documents, Write write) throws IOException {
        Map<DocumentKey, String> refused = new LinkedHashMap<>();
        for (SearchDocument document : documents) {
            try {
                write.write(document);
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!writer.isOpen()) {
                    throw e;
                }
                refused.put(document.key(), e.toString());
            }
        }
        return refused;
    }

    /** Leaves a processor to those who ask for four fifths of the time. */
    private static final class Breath implements Runnable {
        private static final int SOME = 1_024;
        private static final int RESTS = 4;
        private int terms;
        private long since = System.nanoTime();

        @Override
        public void run() {
            if (++terms % SOME == 0) {
                LockSupport.parkNanos(RESTS * (System.nanoTime() - since));
                since = System.nanoTime();
            }
        }
    }

    /** A small lexicon is read at once; a large one takes seconds, in which no change has to wait. */
    private void refreshLexicon() throws IOException {
        if (writer.getDocStats().numDocs < SMALL) {
            readLexicon(() -> {});
        } else if (System.nanoTime() - lexiconReadAt > LEXICON_EVERY_NANOS
                && readingLexicon.compareAndSet(false, true)) {
            Thread reading = new Thread(this::readLexiconAside, "zhijie-lexicon");
            reading.setDaemon(true);
            reading.start();
        }
    }

    private void readLexiconAside() {
        try {
            readLexicon(new Breath());
        } catch (AlreadyClosedException e) {
            LOG.log(Level.FINE, "the index was swapped", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The lexicon stays as it was", e);
        } finally {
            readingLexicon.set(false);
        }
    }

    private void readLexicon(Runnable breath) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            lexicon.set(Lexicon.read(searcher.getIndexReader(), breath));
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
            if (isClosed(e) || checksums(directory).isEmpty()) {
                throw e;
            }
            throw new DamagedIndexException("The index cannot be read", e);
        }
    }

    /** A swapped index that a late reader asks, which is no damage. */
    private static boolean isClosed(Throwable e) {
        return e instanceof AlreadyClosedException;
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
            TopDocs found = searcher.search(new TermQuery(term(key)), 1);
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
    public Fingerprints fingerprints(String type) {
        return read(searcher -> {
            Fingerprints.Builder found = new Fingerprints.Builder();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var postings = leaf.reader().postings(new Term(Facet.TYPE.field(), type));
                NumericDocValues ids = leaf.reader().getNumericDocValues("id");
                NumericDocValues prints = leaf.reader().getNumericDocValues(IndexFields.FINGERPRINT);
                Bits live = leaf.reader().getLiveDocs();
                while (postings != null
                        && postings.nextDoc() != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS) {
                    int doc = postings.docID();
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc) && prints.advanceExact(doc)) {
                        found.add(ids.longValue(), prints.longValue());
                    }
                }
            }
            return found.build();
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
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return List.of();
            }
            SnapshotDeletionPolicy commits =
                    (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
            IndexCommit commit = commits.snapshot();
            try (CheckIndex check = new CheckIndex(
                    new CommitView(directory, commit),
                    NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME))) {
                check.setThreadCount(1);
                CheckIndex.Status status = check.checkIndex();
                return status.clean ? List.of() : List.of(wrong(status));
            } finally {
                commits.release(commit);
            }
        } catch (IOException | RuntimeException e) {
            return List.of(e.toString());
        }
    }

    private static String wrong(CheckIndex.Status status) {
        return status.missingSegments
                ? "segments missing"
                : status.totLoseDocCount + " documents in " + status.numBadSegments + " segments";
    }

    /** A directory as one commit sees it, so that a check reads that one whatever is committed meanwhile. */
    private static final class CommitView extends FilterDirectory {
        private final String[] files;

        CommitView(Directory directory, IndexCommit commit) throws IOException {
            super(directory);
            files = commit.getFileNames().toArray(String[]::new);
        }

        @Override
        public String[] listAll() {
            return files.clone();
        }
    }

    private static List<String> checksums(Directory directory) {
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
