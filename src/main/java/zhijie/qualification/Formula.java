package zhijie.qualification;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.common.RuleViolationException;

/**
 * Formula 公式 of an indicator over its named inputs, in a cage: plain numbers, the four operations, ABS, MIN, MAX and
 * ROUND, a length, a depth, and 200 ms. EvalEx reads it; only a tree of these nodes is kept, so that nothing else can
 * ever be evaluated. Immutable, and safe in several threads.
 *
 * <p>34 significant digits; an empty divisor gives no value, never 0.
 */
public final class Formula {

    static final int MOST_LENGTH = 200;
    static final int MOST_DEPTH = 12;
    static final Duration MOST_TIME = Duration.ofMillis(200);

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>\\d{1,12}(?:\\.\\d{1,6})?)(?![\\p{L}\\d_.])"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]{0,39})|(?<sign>[-+*/(),]))\\s*");
    private static final Map<String, FunctionIfc> FUNCTIONS = Map.of(
            "ABS", new AbsFunction(),
            "MIN", new MinFunction(),
            "MAX", new MaxFunction(),
            "ROUND", new RoundFunction());
    private static final BigDecimal MOST_DECIMALS = new BigDecimal("6");

    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** A part of the tree; empty stands for an empty divisor somewhere below. */
    private interface Node {
        Optional<BigDecimal> evaluate(Map<String, BigDecimal> inputs, long deadline);
    }

    /** A number as it stands in the formula. */
    private record Literal(BigDecimal number) implements Node {
        @Override
        public Optional<BigDecimal> evaluate(Map<String, BigDecimal> inputs, long deadline) {
            return Optional.of(number);
        }
    }

    /**
     * Reads and checks a formula.
     *
     * @throws RuleViolationException if it is too long or too deep, or holds anything that is not allowed
     */
    public static Formula of(String text, Collection<String> inputs) {
        if (text == null || text.isBlank()) {
            throw violation("formula.empty");
        }
        if (text.length() > MOST_LENGTH) {
            throw violation("formula.tooLong", MOST_LENGTH);
        }
        checkTokens(text, new HashSet<>(inputs));
        try {
            ASTNode tree = new Expression(text, configuration()).getAbstractSyntaxTree();
            Formula formula = new Formula(text, build(tree, 1));
            formula.tryOut(inputs);
            return formula;
        } catch (ParseException e) {
            throw violation("formula.unreadable", text);
        } catch (NumberFormatException | ArithmeticException e) {
            throw violation("formula.number", text);
        }
    }

    private static ExpressionConfiguration configuration() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        FUNCTIONS.forEach(functions::addFunction);
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .defaultConstants(Map.of())
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .implicitMultiplicationAllowed(false)
                .singleQuoteStringLiteralsAllowed(false)
                .mathContext(DIGITS)
                .build();
    }

    /** Nothing reaches the parser that is not a plain number, a known name or one of the signs. */
    private static void checkTokens(String text, Set<String> inputs) {
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        int depth = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                throw violation("formula.character", rest(text, at));
            }
            String name = token.group("name");
            if (name != null) {
                checkName(name, text.startsWith("(", token.end()), inputs);
            }
            if ("(".equals(token.group("sign"))) {
                depth++;
                if (depth > MOST_DEPTH) {
                    throw violation("formula.tooDeep", MOST_DEPTH);
                }
            } else if (")".equals(token.group("sign"))) {
                depth--;
            }
            at = token.end();
        }
    }

    private static void checkName(String name, boolean called, Set<String> inputs) {
        if (called) {
            if (!FUNCTIONS.containsKey(name.toUpperCase(Locale.ROOT))) {
                throw violation("formula.function", name, "ABS, MIN, MAX, ROUND");
            }
        } else if (!inputs.contains(name)) {
            throw violation("formula.input", name, String.join("、", inputs));
        }
    }

    private static String rest(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 12)).strip();
    }

    private static Node build(ASTNode node, int depth) {
        if (depth > MOST_DEPTH * 2) {
            throw violation("formula.tooDeep", MOST_DEPTH);
        }
        List<Node> parts = new ArrayList<>();
        for (ASTNode part : node.getParameters()) {
            parts.add(build(part, depth + 1));
        }
        String value = node.getToken().getValue();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> new Literal(new BigDecimal(value));
            case VARIABLE_OR_CONSTANT -> (inputs, deadline) -> Optional.of(input(inputs, value));
            case PREFIX_OPERATOR -> prefix(value, parts.get(0));
            case INFIX_OPERATOR -> infix(value, parts.get(0), parts.get(1));
            case FUNCTION -> function(value.toUpperCase(Locale.ROOT), parts);
            default -> throw violation("formula.character", value);
        };
    }

    private static BigDecimal input(Map<String, BigDecimal> inputs, String name) {
        BigDecimal value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no input " + name);
        }
        return value;
    }

    private static Node prefix(String sign, Node part) {
        return switch (sign) {
            case "-" -> (inputs, deadline) -> part.evaluate(inputs, deadline).map(BigDecimal::negate);
            case "+" -> part;
            default -> throw violation("formula.character", sign);
        };
    }

    private static Node infix(String sign, Node left, Node right) {
        return (inputs, deadline) -> {
            checkTime(deadline);
            Optional<BigDecimal> a = left.evaluate(inputs, deadline);
            Optional<BigDecimal> b = right.evaluate(inputs, deadline);
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            return apply(sign, a.get(), b.get());
        };
    }

    private static Optional<BigDecimal> apply(String sign, BigDecimal a, BigDecimal b) {
        return switch (sign) {
            case "+" -> Optional.of(a.add(b, DIGITS));
            case "-" -> Optional.of(a.subtract(b, DIGITS));
            case "*" -> Optional.of(a.multiply(b, DIGITS));
            case "/" -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b, DIGITS));
            default -> throw violation("formula.character", sign);
        };
    }

    private static Node function(String name, List<Node> parts) {
        int least = "ROUND".equals(name) ? 2 : 1;
        if (parts.size() < least || ("ABS".equals(name) && parts.size() > 1)) {
            throw violation("formula.arguments", name);
        }
        if ("ROUND".equals(name)) {
            return round(parts.get(0), parts.get(1));
        }
        return (inputs, deadline) -> {
            checkTime(deadline);
            List<BigDecimal> values = new ArrayList<>();
            for (Node part : parts) {
                Optional<BigDecimal> value = part.evaluate(inputs, deadline);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            return Optional.of(call(name, values));
        };
    }

    /** Decimals are a number in the formula, so that no reading can ask for more than was checked. */
    private static Node round(Node part, Node decimals) {
        if (!(decimals instanceof Literal literal)
                || literal.number().signum() < 0
                || literal.number().compareTo(MOST_DECIMALS) > 0
                || literal.number().stripTrailingZeros().scale() > 0) {
            throw violation("formula.decimals", MOST_DECIMALS);
        }
        int scale = literal.number().intValueExact();
        return (inputs, deadline) ->
                part.evaluate(inputs, deadline).map(value -> value.setScale(scale, RoundingMode.HALF_UP));
    }

    private static BigDecimal call(String name, List<BigDecimal> values) {
        BigDecimal first = values.get(0);
        return switch (name) {
            case "ABS" -> first.abs();
            case "MIN" -> values.stream().reduce(BigDecimal::min).orElseThrow();
            case "MAX" -> values.stream().reduce(BigDecimal::max).orElseThrow();
            default -> throw violation("formula.function", name, "ABS, MIN, MAX, ROUND");
        };
    }

    private static void checkTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw violation("formula.tooSlow", MOST_TIME.toMillis());
        }
    }

    /** What goes wrong shall go wrong when it is saved. */
    private void tryOut(Collection<String> inputs) {
        for (BigDecimal sample : List.of(BigDecimal.ONE, new BigDecimal("999999999999.999999"))) {
            Map<String, BigDecimal> values = new java.util.HashMap<>();
            inputs.forEach(name -> values.put(name, sample));
            evaluate(values);
        }
    }

    /**
     * The value for these inputs, or empty if a divisor is 0. A machine that pauses in between is not the formula's
     * fault, so what took too long is tried once more.
     *
     * @throws IllegalArgumentException if an input is missing
     */
    public Optional<BigDecimal> evaluate(Map<String, BigDecimal> inputs) {
        try {
            return evaluate(inputs, MOST_TIME);
        } catch (RuleViolationException tooSlow) {
            return evaluate(inputs, MOST_TIME);
        }
    }

    Optional<BigDecimal> evaluate(Map<String, BigDecimal> inputs, Duration most) {
        return root.evaluate(inputs, System.nanoTime() + most.toNanos());
    }

    /** Whether it is one input and nothing else, for example a count. */
    public boolean isPlainInput() {
        return text.strip().matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    }

    public String text() {
        return text;
    }

    private static RuleViolationException violation(String key, Object... arguments) {
        return RuleViolationException.at("formula", key, arguments);
    }

    @Override
    public String toString() {
        return text;
    }
}
