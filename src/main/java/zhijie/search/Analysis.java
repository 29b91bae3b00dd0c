package zhijie.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Analysis: cuts folded text into the tokens of the index and into the codes that hits are weighed by.
 *
 * <p>Chinese is cut into overlapping pairs: dictionaries disagree about words, pairs do not, and on question sets they
 * choose better than any dictionary tried. The last character of a run is a token of its own, so that a single
 * character can be looked up as a prefix. Latin words and numbers are tokens; a number with its unit is also one token
 * with the unit written in one way, so that 三天, 3天 and 3 日 are the same.
 *
 * <p>A code is one {@code char}: a Chinese character, a digit (also for a Chinese numeral), or a character from the
 * private area that stands for a whole Latin word.
 */
final class Analysis {

    /** @param start offset in the text; {@code position} grows by one for each character or word */
    record Token(String text, int start, int end, int position) {}

    /** The private area, in which a code stands for a word of letters or a number with its unit. */
    static final char FIRST_WORD_CODE = '\uE000';

    static final char LAST_WORD_CODE = '\uF8FF';

    private static final String[][] UNITS = {
        {"个工作日", "工作日"},
        {"工作日", "工作日"},
        {"个小时", "小时"},
        {"小时", "小时"},
        {"钟头", "小时"},
        {"个钟头", "小时"},
        {"个月", "月"},
        {"分钟", "分"},
        {"秒钟", "秒"},
        {"块钱", "元"},
        {"公里", "公里"},
        {"个点", "%"},
        {"天", "天"},
        {"日", "天"},
        {"号", "天"},
        {"周", "周"},
        {"月", "月"},
        {"年", "年"},
        {"分", "分"},
        {"秒", "秒"},
        {"元", "元"},
        {"块", "元"},
        {"次", "次"},
        {"级", "级"},
        {"折", "折"},
        {"斤", "斤"},
        {"米", "米"},
        {"%", "%"},
        {"gb", "g"},
        {"g", "g"},
        {"mb", "m"},
        {"m", "m"},
        {"min", "分"},
        {"h", "小时"},
        {"s", "秒"}
    };
    private static final String UNITS_BEGIN =
            Arrays.stream(UNITS).map(unit -> unit[0].substring(0, 1)).distinct().collect(Collectors.joining());
    private static final String NUMERALS = "零一二三四五六七八九";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder codes = new StringBuilder();
    private final boolean forQuery;
    private final boolean withTokens;
    private int position;

    private Analysis(String folded, boolean forQuery, boolean withTokens) {
        this.text = folded;
        this.forQuery = forQuery;
        this.withTokens = withTokens;
    }

    /** Tokens of a text that is indexed. */
    static List<Token> tokens(String folded) {
        return new Analysis(folded, false, true).run().tokens;
    }

    /** Tokens of a query: a run's last character stands alone only where the run is one character long. */
    static List<Token> queryTokens(String folded) {
        return new Analysis(folded, true, true).run().tokens;
    }

    /** The codes of a text, punctuation left out. */
    static String codes(String folded) {
        return new Analysis(Wordforms.shorten(folded), true, false).run().codes.toString();
    }

    private Analysis run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Folding.isHan(c)) {
                at = han(at);
            } else if (Folding.isLatin(c)) {
                at = latin(at);
            } else {
                position++;
                at++;
            }
        }
        return this;
    }

    private int han(int from) {
        int to = from;
        while (to < text.length() && Folding.isHan(text.charAt(to))) {
            to++;
        }
        for (int i = from; i < to; i++) {
            if (i + 1 < to) {
                add(i, i + 2);
            } else if (!forQuery || to - from == 1) {
                add(i, i + 1);
            }
            position++;
        }
        for (int i = from; i < to; ) {
            int numeralsEnd = numerals(i, to);
            int unit = numeralsEnd > i ? unitAt(numeralsEnd) : -1;
            if (unit >= 0) {
                number(String.valueOf(value(i, numeralsEnd)), unit, i, numeralsEnd, position - (to - i));
                i = numeralsEnd;
            } else {
                codes.append(digit(text.charAt(i)));
                i++;
            }
        }
        return to;
    }

    private void add(int from, int to) {
        if (withTokens) {
            tokens.add(new Token(text.substring(from, to), from, to, position));
        }
    }

    private void add(String token, int from, int to, int at) {
        if (withTokens) {
            tokens.add(new Token(token, from, to, at));
        }
    }

    private int latin(int from) {
        int to = from;
        while (to < text.length() && inWord(to)) {
            to++;
        }
        String word = text.substring(from, to);
        int split = from;
        while (split < to && isDigit(text.charAt(split)) || split < to && text.charAt(split) == '.' && split > from) {
            split++;
        }
        add(from, to);
        if (split > from && unitAt(split) >= 0) {
            number(text.substring(from, split), unitAt(split), from, split, position);
        } else {
            if (split == to && to < text.length() && text.charAt(to) == ' ' && unitAt(to + 1) >= 0) {
                number(word, unitAt(to + 1), from, to, position);
            } else {
                codes.append(word.length() == 1 ? word.charAt(0) : wordCode(word));
            }
        }
        parts(word, from);
        position++;
        return to;
    }

    private boolean inWord(int i) {
        char c = text.charAt(i);
        if (Folding.isLatin(c)) {
            return true;
        }
        boolean joins = c == '.' || c == '-' || c == '_' || c == '\'';
        return joins
                && i + 1 < text.length()
                && Folding.isLatin(text.charAt(i + 1))
                && i > 0
                && Folding.isLatin(text.charAt(i - 1));
    }

    /** The parts of a word made of letters and digits or joined by signs: iphone15, wi-fi, 1.1.1 stays whole. */
    private void parts(String word, int offset) {
        int from = 0;
        StringBuilder joined = new StringBuilder();
        boolean several = false;
        for (int i = 1; i <= word.length(); i++) {
            boolean cut = i == word.length() || kind(word.charAt(i)) != kind(word.charAt(i - 1));
            if (!cut) {
                continue;
            }
            if (kind(word.charAt(from)) != 0) {
                joined.append(word, from, i);
                if (i - from < word.length()) {
                    several = true;
                    add(offset + from, offset + i);
                }
            }
            from = i;
        }
        if (several && joined.length() < word.length()) {
            add(joined.toString(), offset, offset + word.length(), position);
        }
    }

    private static int kind(char c) {
        if (isDigit(c)) {
            return 1;
        }
        return Folding.isLatin(c) ? 2 : 0;
    }

    private void number(String value, int unit, int from, int to, int at) {
        add("#" + value + UNITS[unit][1], from, to, at);
        if (value.length() == 1) {
            codes.append(value);
        } else {
            codes.append(wordCode(value));
        }
    }

    private int unitAt(int at) {
        if (at >= text.length() || UNITS_BEGIN.indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        for (int i = 0; i < UNITS.length; i++) {
            String unit = UNITS[i][0];
            if (text.startsWith(unit, at)) {
                boolean latin = Folding.isLatin(unit.charAt(unit.length() - 1));
                int end = at + unit.length();
                if (!latin || end >= text.length() || !Folding.isLatin(text.charAt(end))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int numerals(int from, int to) {
        int end = from;
        while (end < to
                && end - from < 8
                && (digit(text.charAt(end)) != text.charAt(end) || isScale(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isScale(char c) {
        return c == '十' || c == '百' || c == '千' || c == '万';
    }

    private long value(int from, int to) {
        long total = 0;
        long part = 0;
        long last = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '十' -> {
                    part += Math.max(last, 1) * 10;
                    last = 0;
                }
                case '百' -> {
                    part += Math.max(last, 1) * 100;
                    last = 0;
                }
                case '千' -> {
                    part += Math.max(last, 1) * 1000;
                    last = 0;
                }
                case '万' -> {
                    total += Math.max(part + last, 1) * 10_000;
                    part = 0;
                    last = 0;
                }
                default -> last = last * 10 + (digit(c) - '0');
            }
        }
        return total + part + last;
    }

    private static char digit(char c) {
        if (c == '〇') {
            return '0';
        }
        if (c == '两') {
            return '2';
        }
        int numeral = NUMERALS.indexOf(c);
        return numeral < 0 ? c : (char) ('0' + numeral);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char wordCode(String word) {
        int codes = LAST_WORD_CODE - FIRST_WORD_CODE + 1;
        return (char) (FIRST_WORD_CODE + Math.floorMod(word.hashCode() * 0x9E3779B1 >>> 8, codes));
    }
}
