package zhijie.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What holds a keyword as it was typed, or as it may be meant: the queries that {@link Ranking} runs for one. */
final class Holding {

    private static final int MANY_TITLES = 1_000;
    /** A frequent word stands in more than one document of so many. */
    private static final int FREQUENT = 30;

    private final QueryPlan plan;
    private final IndexReader reader;
    /** A character was looked for in titles alone; {@code everywhere} forbids it. */
    private boolean titlesOnly;

    private boolean everywhere;

    Holding(QueryPlan plan, IndexReader reader) {
        this.plan = plan;
        this.reader = reader;
    }

    /** Leaves texts out no more; says whether it had. */
    boolean includeTexts() {
        everywhere = true;
        return titlesOnly;
    }

    /**
     * Documents that hold all words of some variant. A single character beside longer words is no word by itself: it counts
     * where it stands in a title, and is not asked for.
     *
     * @param inOrder whether the pairs of a word have to follow each other, which costs reading their positions
     */
    Query any(boolean inOrder) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryPlan.Variant variant : plan.variants()) {
            any.add(new BoostQuery(all(variant, inOrder), (float) variant.weight()), Occur.SHOULD);
        }
        return any.build();
    }

    private Query all(QueryPlan.Variant variant, boolean inOrder) throws IOException {
        List<String> words = QueryPlan.words(variant.text());
        boolean longer = words.stream().anyMatch(word -> !isCharacter(word));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            if (isCharacter(word)) {
                all.add(longer ? titled(word) : character(word), longer ? Occur.SHOULD : Occur.MUST);
            } else {
                all.add(word(word, inOrder), Occur.MUST);
            }
        }
        return all.build();
    }

    /** What holds the words as they were typed and not another variant. */
    Query typed() throws IOException {
        return all(plan.variants().get(0), true);
    }

    /** Titles and other wordings that hold what was typed: where there are enough, no others need be looked at. */
    Query titles() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : QueryPlan.words(plan.variants().get(0).text())) {
            all.add(
                    isCharacter(word) ? titled(word) : pairs(IndexFields.TITLE, Analysis.queryTokens(word), false),
                    Occur.MUST);
        }
        return all.build();
    }

    /**
     * Several words that all stand in many documents, none for any other query: it is quicker to gather one after the
     * other, each within those that hold the words before it, than to advance all of them together.
     */
    List<Query> frequentWords() throws IOException {
        List<Query> queries = new ArrayList<>();
        List<String> words = QueryPlan.words(plan.variants().get(0).text());
        if (plan.variants().size() > 1 || words.size() < 2) {
            return List.of();
        }
        for (String word : words) {
            if (isCharacter(word)) {
                continue;
            }
            for (Analysis.Token token : Analysis.queryTokens(word)) {
                if (reader.docFreq(new Term(IndexFields.BODY, token.text())) < reader.maxDoc() / FREQUENT) {
                    return List.of();
                }
            }
            queries.add(word(word, true));
        }
        return queries;
    }

    private static boolean isCharacter(String word) {
        return word.length() == 1 && Folding.isHan(word.charAt(0));
    }

    /** Every such title is as good as another, so that a search for the best may stop early. */
    private static Query titled(String character) {
        return new ConstantScoreQuery(new TermQuery(new Term(IndexFields.CODES, Analysis.codes(character))));
    }

    /**
     * In a large index a character of many titles is looked for nowhere else, since below them it stands nearly
     * everywhere, unless the viewer sees none of those titles.
     */
    private Query character(String character) throws IOException {
        Term title = new Term(IndexFields.CODES, Analysis.codes(character));
        if (!everywhere && reader.maxDoc() >= Ranking.LARGE && reader.docFreq(title) >= MANY_TITLES) {
            titlesOnly = true;
            return titled(character);
        }
        return new BooleanQuery.Builder()
                .add(titled(character), Occur.SHOULD)
                .add(
                        new PrefixQuery(new Term(IndexFields.BODY, character), MultiTermQuery.CONSTANT_SCORE_REWRITE),
                        Occur.SHOULD)
                .build();
    }

    private static Query word(String word, boolean inOrder) {
        List<Analysis.Token> tokens = Analysis.queryTokens(word);
        return new BooleanQuery.Builder()
                .add(new BoostQuery(pairs(IndexFields.TITLE, tokens, inOrder), 4), Occur.SHOULD)
                .add(pairs(IndexFields.BODY, tokens, inOrder), Occur.SHOULD)
                .build();
    }

    private static Query pairs(String field, List<Analysis.Token> tokens, boolean inOrder) {
        List<Analysis.Token> plain = new ArrayList<>();
        for (Analysis.Token token : tokens) {
            boolean stacked = !plain.isEmpty() && plain.get(plain.size() - 1).position() == token.position();
            if (!token.text().startsWith("#") && !stacked) {
                plain.add(token);
            }
        }
        if (plain.size() == 1) {
            return new TermQuery(new Term(field, plain.get(0).text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Analysis.Token token : plain) {
            Term term = new Term(field, token.text());
            phrase.add(term, token.position() - plain.get(0).position());
            all.add(new TermQuery(term), Occur.MUST);
        }
        return inOrder ? phrase.build() : all.build();
    }
}
