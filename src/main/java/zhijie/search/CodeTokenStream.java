package zhijie.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Feeds each code as a term, for counting in how many documents it stands. */
final class CodeTokenStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String codes;
    private int at;

    CodeTokenStream(String codes) {
        this.codes = codes;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (at < codes.length() && codes.charAt(at) == '\n') {
            at++;
        }
        if (at >= codes.length()) {
            return false;
        }
        term.append(codes.charAt(at++));
        return true;
    }
}
