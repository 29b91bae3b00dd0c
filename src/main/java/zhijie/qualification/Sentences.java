package zhijie.qualification;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.people.Education;

/**
 * Writes rules and scores out as sentences, in Chinese or English: the rule with its blanks in place, the arithmetic
 * from the inputs to the points. Numbers are plain decimals in both languages.
 */
public final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control ROOT_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    public Sentences(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "zhijie.messages.qualification", locale, Sentences.class.getClassLoader(), ROOT_ONLY);
    }

    /**
     * A piece of a rule's sentence: words, or a blank to fill.
     *
     * @param parameter the blank, or null for words
     * @param text the words, or the number in the blank; empty while it is open
     */
    public record Piece(Parameter parameter, String text) {

        public boolean isBlank() {
            return parameter != null;
        }

        public boolean isOpen() {
            return parameter != null && text.isEmpty();
        }
    }

    /** The rule's sentence in pieces, in the order of reading. */
    public List<Piece> pieces(RuleSpec rule) {
        List<Piece> pieces = new ArrayList<>();
        append(pieces, rule, text(sentenceKey(rule)));
        for (Parameter parameter : rule.kind().optional()) {
            if (rule.parameters().containsKey(parameter)
                    && pieces.stream().noneMatch(p -> p.parameter() == parameter)) {
                append(pieces, rule, text("rule.optional." + parameter.name()));
            }
        }
        String options = options(rule);
        if (!options.isEmpty()) {
            pieces.add(new Piece(null, options));
        }
        return pieces;
    }

    /** The rule in one sentence; an open blank is a line to write on. */
    public String sentence(RuleSpec rule) {
        StringBuilder sentence = new StringBuilder();
        for (Piece piece : pieces(rule)) {
            sentence.append(piece.isOpen() ? "＿＿" : piece.text());
        }
        return sentence.toString().strip();
    }

    private static String sentenceKey(RuleSpec rule) {
        String key = rule.kind().getSentenceKey();
        return switch (rule.kind()) {
            case REQUIRED_MINIMUM -> rule.parameters().containsKey(Parameter.POINTS) ? key + ".points" : key;
            case RED_LINE ->
                rule.parameters().containsKey(Parameter.MINIMUM)
                        ? key + ".minimum"
                        : rule.parameters().containsKey(Parameter.LIMIT) ? key + ".limit" : key;
            case TOLERANCE_AROUND -> rule.parameters().containsKey(Parameter.ADD_POINTS) ? key + ".adds" : key;
            case BOTH_WAYS -> rule.indicator().direction() == Direction.LOWER_IS_BETTER ? key + ".lower" : key;
            default -> key;
        };
    }

    private void append(List<Piece> pieces, RuleSpec rule, String pattern) {
        Matcher place = PLACE.matcher(pattern);
        int at = 0;
        while (place.find()) {
            words(pieces, pattern.substring(at, place.start()));
            Parameter parameter = Parameter.of(place.group(1)).orElse(null);
            if (parameter == null) {
                words(pieces, word(rule, place.group(1)));
            } else {
                BigDecimal number = rule.parameters().get(parameter);
                pieces.add(new Piece(parameter, number == null ? "" : plain(number)));
            }
            at = place.end();
        }
        words(pieces, pattern.substring(at));
    }

    private static void words(List<Piece> pieces, String words) {
        if (words.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && !pieces.get(last).isBlank()) {
            pieces.set(last, new Piece(null, pieces.get(last).text() + words));
        } else {
            pieces.add(new Piece(null, words));
        }
    }

    private String word(RuleSpec rule, String name) {
        return switch (name) {
            case "indicator" -> rule.indicator() == null ? "" : rule.indicator().title();
            case "finding" -> rule.finding() == null ? word(rule, "indicator") : rule.finding();
            case "unit" -> text(rule.indicator().unit().getKey());
            case "distance" -> text(rule.indicator().unit().getDistanceKey());
            case "pt" -> pointsUnit(rule);
            default -> throw new IllegalArgumentException("no word " + name);
        };
    }

    private String pointsUnit(RuleSpec rule) {
        return text(
                rule.options().pointsAre() == RuleOptions.PointsAre.PERCENT_OF_ROW
                        ? "points.percentOfRow"
                        : "points.points");
    }

    private String options(RuleSpec rule) {
        StringBuilder said = new StringBuilder();
        RuleOptions options = rule.options();
        if (options.steps() == RuleOptions.Steps.STARTED && rule.kind().hasSteps()) {
            said.append(text("rule.started"));
        }
        if (options.floor() != null) {
            said.append(say("rule.floor", plain(options.floor().negate())));
        }
        if (options.cap() != null) {
            said.append(say("rule.cap", plain(options.cap())));
        }
        return said.toString();
    }

    /** Why a rule scored as it did: the reading, what it was compared with, the steps, the points. */
    public String why(RuleScore score) {
        RuleSpec rule = score.rule();
        String what = rule.kind() == RuleKind.JUDGEMENT
                ? word(rule, "finding")
                : rule.indicator().title();
        switch (score.state()) {
            case BLANK:
                return rule.blanks().isEmpty()
                        ? say("why.noWeight", what)
                        : say("why.blank", what, rule.blanks().size());
            case MISSING:
                return say(rule.kind() == RuleKind.JUDGEMENT ? "why.noJudgement" : "why.noReading", what);
            default:
                break;
        }
        if (rule.kind() == RuleKind.JUDGEMENT) {
            String reason = score.judgement().reason();
            return say("why.judgement", what, signed(score.points()), reason == null ? "" : reason);
        }
        String reading = reading(rule.indicator(), score.measurement());
        String compared = comparison(score);
        return reading
                + text("why.then")
                + compared
                + (score.bounded() ? say("why.bounded", signed(score.points())) : "");
    }

    private String comparison(RuleScore score) {
        RuleSpec rule = score.rule();
        String target = quantity(score.target(), rule.indicator().unit());
        if (score.steps() == null) {
            String key = "why.line." + score.state().name();
            return say(key, target);
        }
        String distance =
                plain(score.distance()) + " " + text(rule.indicator().unit().getDistanceKey());
        boolean over = score.measurement().value().abs().compareTo(score.target()) > 0;
        String side = score.distance().signum() == 0 ? onTarget(rule.kind()) : over ? "why.over" : "why.under";
        String each = score.each().signum() < 0 ? plain(score.each().negate()) : plain(score.each());
        BigDecimal raw =
                score.steps().multiply(score.each()).setScale(ScoreCalculator.CENT, java.math.RoundingMode.HALF_UP);
        String first = say(side, target, distance);
        if (score.steps().signum() == 0) {
            return first + text("why.then") + text(score.distance().signum() == 0 ? "why.nothing" : "why.noFullStep");
        }
        return first + text("why.then") + say("why.steps", plain(score.steps()), each, signed(raw));
    }

    /** A target is reached, a limit is kept; between both ways it is met. */
    private static String onTarget(RuleKind kind) {
        return switch (kind) {
            case BELOW_TARGET_DEDUCTS, SHORT_OF_COUNT, REQUIRED_MINIMUM -> "why.attained";
            case ABOVE_TARGET_ADDS -> "why.notOver";
            case BOTH_WAYS -> "why.on";
            default -> "why.within";
        };
    }

    /**
     * The reading with its arithmetic: 计划完成率 = 47 ÷ 50 × 100 = 94.0 %, and of how many periods it was made. Inputs that
     * another formula was applied to when they were read are named, not computed anew.
     */
    public String reading(IndicatorSpec indicator, Measurement measurement) {
        String value = measurement.value().toPlainString() + " "
                + text(indicator.unit().getKey());
        String made = measurement.parts() == 0 ? "" : say(indicator.across().getDoneKey(), measurement.parts());
        if (measurement.inputs().isEmpty() || indicator.formula().isPlainInput()) {
            return indicator.title() + " = " + value + made;
        }
        boolean still = indicator.knows(measurement.inputs())
                && indicator
                        .measure(measurement.inputs())
                        .filter(now -> now.value().compareTo(measurement.value()) == 0)
                        .isPresent();
        String inputs = still
                ? " = " + substituted(indicator, measurement.inputs())
                : say("why.otherFormula", Inputs.words(measurement.inputs()));
        return indicator.title() + inputs + " = " + value + made;
    }

    /** The formula with the inputs' numbers in their places. */
    private static String substituted(IndicatorSpec indicator, Map<String, BigDecimal> inputs) {
        Matcher name = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*")
                .matcher(indicator.formula().text());
        StringBuilder written = new StringBuilder();
        while (name.find()) {
            BigDecimal input = inputs.get(name.group());
            name.appendReplacement(written, Matcher.quoteReplacement(input == null ? name.group() : plain(input)));
        }
        name.appendTail(written);
        return symbols(written.toString());
    }

    /** A formula as people write it. */
    public static String symbols(String formula) {
        return formula.replace("*", "×")
                .replace("/", "÷")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String quantity(BigDecimal number, Unit unit) {
        return plain(number) + " " + text(unit.getKey());
    }

    /** Points with their sign: +3, −2, 0. */
    public static String signed(BigDecimal points) {
        return switch (points.signum()) {
            case 1 -> "+" + plain(points);
            case -1 -> "−" + plain(points.negate());
            default -> "0";
        };
    }

    /** A number without needless zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A single thing that a condition asks for, in words. */
    String condition(String what, Object argument) {
        String key = "condition." + what;
        return switch (what) {
            case "education" -> {
                Education asked = Education.of((String) argument);
                yield asked == Education.BELOW_HIGH_SCHOOL
                        ? text("condition.anyEducation")
                        : say(key, text(asked.getKey()));
            }
            case "experience", "tenure" -> say(key, months((Integer) argument));
            default -> say(key, argument);
        };
    }

    private String months(int months) {
        return months % 12 == 0 && months > 0 ? say("years", months / 12) : say("months", months);
    }

    /** A text of the bundle. */
    public String text(String key) {
        return texts.getString(key);
    }

    /** A sentence of the bundle with its arguments. */
    public String say(String key, Object... arguments) {
        Object[] strings = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // A small count stays a number, so that English can choose its plural by it.
            boolean count = arguments[i] instanceof Integer number && number < 1000;
            strings[i] = count ? arguments[i] : String.valueOf(arguments[i]);
        }
        return new MessageFormat(text(key), Locale.ROOT).format(strings);
    }
}
