package zhijie.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * One index asked without a server: by the product's engine as the server asks it, and by the yardstick, a plain query
 * of all pairs of the question over the same fields, its ten best documents read.
 */
public final class StraightSearch implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final LuceneSearchIndex engine;
    private final Synonyms synonyms;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /**
     * @param folder the index
     * @param content the folder of the shipped content, whose synonyms the server uses too
     */
    public StraightSearch(Path folder, Path content) throws IOException {
        engine = LuceneSearchIndex.open(folder);
        synonyms = new ContentDocuments(content).synonyms();
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(0.5f, 0.8f));
        searcher.setQueryCache(null);
    }

    /** The engine's answer with facets and snippets; how many hits it shows. */
    public int engine(String question) {
        return engine.search(SearchQuery.of(question, Set.of(SearchDocument.PUBLIC), TODAY)
                        .withSynonyms(synonyms))
                .hits()
                .size();
    }

    /** The yardstick's answer; how many hits it shows. */
    public int yardstick(String question) throws IOException {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (Analysis.Token token : Analysis.queryTokens(Folding.fold(question))) {
            if (!token.text().startsWith("#")) {
                pairs.add(new TermQuery(new Term(IndexFields.TITLE, token.text())), Occur.SHOULD);
                pairs.add(new TermQuery(new Term(IndexFields.BODY, token.text())), Occur.SHOULD);
            }
        }
        var hits = searcher.search(pairs.build(), 10).scoreDocs;
        for (var hit : hits) {
            IndexFields.read(searcher.storedFields().document(hit.doc));
        }
        return hits.length;
    }

    /** Documents a second that the engine takes in, with their commits. */
    public static double indexingRate(Path folder, GeneratedContent content, int documents) {
        int batch = 1_000;
        long began = System.nanoTime();
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder)) {
            for (int from = 0; from < documents; from += batch) {
                List<SearchDocument> part = java.util.stream.IntStream.range(from, Math.min(documents, from + batch))
                        .mapToObj(content::document)
                        .toList();
                index.apply(part, List.of(), from + 1L);
            }
        }
        return documents / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        engine.close();
    }
}
