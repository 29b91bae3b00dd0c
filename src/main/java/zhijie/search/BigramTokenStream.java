package zhijie.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Feeds the tokens of several texts to Lucene, with a gap between texts so that no phrase runs over it. */
final class BigramTokenStream extends TokenStream {

    private static final int GAP = 20;
    private static final int MAX_TOKENS = 20_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> texts;
    private Iterator<Analysis.Token> tokens = List.<Analysis.Token>of().iterator();
    private int base;
    private int last = -1;
    private int highest = -1;
    private int count;

    BigramTokenStream(List<String> foldedTexts) {
        texts = foldedTexts.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (!tokens.hasNext()) {
            if (!texts.hasNext()) {
                return false;
            }
            base = highest < 0 ? 0 : highest + GAP;
            tokens = Analysis.tokens(texts.next()).stream()
                    .sorted(java.util.Comparator.comparingInt(Analysis.Token::position))
                    .iterator();
        }
        if (++count > MAX_TOKENS) {
            return false;
        }
        Analysis.Token token = tokens.next();
        int position = base + token.position();
        term.append(token.text());
        increment.setPositionIncrement(position - last);
        last = position;
        highest = position;
        return true;
    }
}
