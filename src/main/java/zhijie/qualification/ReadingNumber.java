package zhijie.qualification;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.common.RuleViolationException;

/**
 * Reads a number as people and programs write it into readings, and refuses what could be misread. A percentage is
 * never guessed: 0.95 may be 0.95 % or 95 %, so a number without its sign is asked back where nothing else tells.
 */
public final class ReadingNumber {

    /** Digits before the point. */
    static final int MOST_DIGITS = 12;

    static final int MOST_DECIMALS = 6;

    /** The first number with too many digits, for results that were not written but computed. */
    static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(MOST_DIGITS);

    private static final Pattern PLAIN =
            Pattern.compile("(?<sign>[-+]?)(?<whole>\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.(?<fraction>\\d+))?(?<percent>%?)");

    private ReadingNumber() {}

    /** Whether the place where a number stands says that it is a percentage: a column headed with %, a field with %. */
    public enum Place {
        SAYS_PERCENT,
        SAYS_NOTHING
    }

    /**
     * The number in the unit asked for.
     *
     * @throws RuleViolationException if it is no number, or may mean two things
     */
    public static BigDecimal parse(String field, String written, Unit unit, Place place) {
        String text = written == null
                ? ""
                : Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .replace('\u2212', '-')
                        .replace(" %", "%");
        Matcher matcher = PLAIN.matcher(text);
        if (!matcher.matches()) {
            throw refused(field, text);
        }
        String digits = matcher.group("whole").replace(",", "").replaceFirst("^0+(?=\\d)", "");
        if (digits.length() > MOST_DIGITS) {
            throw RuleViolationException.at(field, "reading.tooLarge", shortened(text), MOST_DIGITS);
        }
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        if (fraction.length() > MOST_DECIMALS) {
            throw RuleViolationException.at(field, "reading.tooPrecise", shortened(text), MOST_DECIMALS);
        }
        boolean negative = "-".equals(matcher.group("sign"));
        BigDecimal value = new BigDecimal(digits + (fraction.isEmpty() ? "" : "." + fraction));
        if (negative && value.signum() == 0) {
            throw RuleViolationException.at(field, "reading.negativeZero", text);
        }
        if (negative && !unit.mayBeNegative()) {
            throw RuleViolationException.at(field, "reading.negative", text);
        }
        boolean signed = !matcher.group("percent").isEmpty();
        if (signed && unit != Unit.PERCENT) {
            throw RuleViolationException.at(field, "reading.notPercent", text);
        }
        if (unit == Unit.PERCENT && !signed) {
            ask(field, text, value, place);
        }
        return negative ? value.negate() : value;
    }

    private static void ask(String field, String text, BigDecimal value, Place place) {
        boolean small = value.compareTo(BigDecimal.ONE) <= 0 && value.signum() > 0;
        if (small) {
            String asRatio = value.movePointRight(2).stripTrailingZeros().toPlainString();
            throw RuleViolationException.at(field, "reading.askRatio", text, text, asRatio);
        }
        if (place == Place.SAYS_NOTHING && value.signum() != 0) {
            throw RuleViolationException.at(field, "reading.askPercent", text, text);
        }
    }

    private static RuleViolationException refused(String field, String text) {
        if (text.isEmpty()) {
            return RuleViolationException.at(field, "reading.empty");
        }
        if (text.matches("[-+]?\\d+(\\.\\d+)?[eE][-+]?\\d+")) {
            return RuleViolationException.at(field, "reading.exponent", shortened(text));
        }
        return RuleViolationException.at(field, "reading.notANumber", shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
