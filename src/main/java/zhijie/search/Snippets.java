package zhijie.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Snippet: the sentence of a text that says most of what was asked, cut at a sentence or clause border, escaped for
 * HTML, with what was asked in {@code mark}s.
 */
final class Snippets {

    private static final int MAX_LENGTH = 120;
    private static final int MAX_SENTENCES = 400;
    private static final Pattern LINE_SIGN = Pattern.compile("(?m)^\\s*(?:#+|>|[-*+]|\\d+\\.)\\s+");
    private static final Pattern EMPHASIS = Pattern.compile("[*`|_]{1,3}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    /** How much more of the question another wording has to hold to be shown beside the title. */
    private static final double CLEARLY_BETTER = 1.5;

    private final Lexicon lexicon;
    private final List<String> needles = new ArrayList<>();

    Snippets(QueryPlan plan, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (QueryPlan.Variant variant : plan.variants()) {
            for (String word : QueryPlan.words(variant.text())) {
                if (plan.isKeyword() && variant.isSynonym()) {
                    add(word);
                } else {
                    addNeedles(word);
                }
            }
        }
    }

    private void addNeedles(String word) {
        add(word);
        for (Analysis.Token token : Analysis.queryTokens(word)) {
            if (!token.text().startsWith("#")) {
                add(token.text());
            }
        }
    }

    private void add(String needle) {
        if (!needle.isEmpty() && needles.size() < 160 && !needles.contains(needle)) {
            needles.add(needle);
        }
    }

    /** The whole text with marks. */
    String mark(String text) {
        return html(text, marks(Folding.fold(text)), 0, text.length());
    }

    /**
     * The wording that matched, marked, where title and sentence do not show why the document was found; empty otherwise.
     */
    String otherWording(List<String> wordings, String title, String sentence) {
        if (wordings.isEmpty()) {
            return "";
        }
        double most = CLEARLY_BETTER * Math.max(score(Folding.fold(title)), score(Folding.fold(sentence)));
        String matched = "";
        for (String wording : wordings) {
            double score = score(Folding.fold(wording));
            if (score > most) {
                most = score;
                matched = wording;
            }
        }
        return mark(matched);
    }

    /** The best sentence of the paragraphs; empty if there are none. */
    String sentence(List<String> paragraphs) {
        String bestText = "";
        double bestScore = -1;
        int seen = 0;
        for (String paragraph : paragraphs) {
            for (String sentence : sentences(plain(paragraph))) {
                if (sentence.isBlank() || seen++ > MAX_SENTENCES) {
                    continue;
                }
                double score = score(Folding.fold(sentence));
                if (score > bestScore) {
                    bestScore = score;
                    bestText = sentence;
                }
            }
        }
        return bestText.strip();
    }

    /** Markdown without its signs: a snippet is one line. */
    private static String plain(String text) {
        String inline = EMPHASIS.matcher(LINE_SIGN.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(inline).replaceAll("$1");
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？!?；;\n".indexOf(text.charAt(i)) >= 0) {
                int to = i + 1;
                while (to < text.length() && "”」』）)\"'".indexOf(text.charAt(to)) >= 0) {
                    to++;
                }
                sentences.add(text.substring(from, to));
                from = to;
                i = to - 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    private double score(String folded) {
        double score = 0;
        for (String needle : needles) {
            if (folded.contains(needle)) {
                score += needle.length() == 2
                        ? lexicon.rarity(needle.charAt(0), needle.charAt(1))
                        : 2.0 * needle.length();
            }
        }
        return score;
    }

    /** A sentence cut to a line or two and marked. */
    String cut(String sentence) {
        BitSet marks = marks(Folding.fold(sentence));
        if (sentence.length() <= MAX_LENGTH) {
            return html(sentence, marks, 0, sentence.length());
        }
        int center = Math.max(0, marks.nextSetBit(0));
        int from = 0;
        if (center > MAX_LENGTH / 2) {
            from = center - MAX_LENGTH / 3;
            for (int i = from; i < center; i++) {
                if ("，,、：: ".indexOf(sentence.charAt(i)) >= 0) {
                    from = i + 1;
                    break;
                }
            }
        }
        int to = Math.min(sentence.length(), from + MAX_LENGTH);
        for (int i = to; i > from + MAX_LENGTH / 2 && to < sentence.length(); i--) {
            if ("，,、：: ".indexOf(sentence.charAt(i - 1)) >= 0) {
                to = i;
                break;
            }
        }
        return (from > 0 ? "…" : "") + html(sentence, marks, from, to) + (to < sentence.length() ? "…" : "");
    }

    private BitSet marks(String folded) {
        BitSet marks = new BitSet(folded.length());
        for (String needle : needles) {
            boolean latin = Folding.isLatin(needle.charAt(0));
            for (int at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
                int end = at + needle.length();
                boolean inWord = latin
                        && (at > 0 && Folding.isLatin(folded.charAt(at - 1))
                                || end < folded.length() && Folding.isLatin(folded.charAt(end)));
                if (!inWord) {
                    marks.set(at, end);
                }
            }
        }
        return marks;
    }

    private static String html(String text, BitSet marks, int from, int to) {
        StringBuilder html = new StringBuilder();
        boolean open = false;
        for (int i = from; i < to; i++) {
            if (marks.get(i) != open) {
                html.append(open ? "</mark>" : "<mark>");
                open = !open;
            }
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return html.append(open ? "</mark>" : "").toString();
    }
}
