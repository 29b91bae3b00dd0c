package zhijie.qualification;

import static zhijie.qualification.Parameter.ADD_POINTS;
import static zhijie.qualification.Parameter.ALLOWED;
import static zhijie.qualification.Parameter.DEDUCT_POINTS;
import static zhijie.qualification.Parameter.LIMIT;
import static zhijie.qualification.Parameter.MINIMUM;
import static zhijie.qualification.Parameter.POINTS;
import static zhijie.qualification.Parameter.STEP;
import static zhijie.qualification.Parameter.TARGET;
import static zhijie.qualification.Parameter.TOLERANCE;

import java.util.List;
import java.util.Locale;

/**
 * Kind of a scoring rule 计分规则. Each has a sentence with blanks; the blanks that it needs must be filled before
 * anything is scored, the optional ones stand for a default.
 */
public enum RuleKind {
    /** Each step below the target deducts. */
    BELOW_TARGET_DEDUCTS(List.of(TARGET, STEP, POINTS)),
    /** Each step above the target adds. */
    ABOVE_TARGET_ADDS(List.of(TARGET, STEP, POINTS)),
    /** Each step above the target deducts: churn, cost. */
    ABOVE_TARGET_DEDUCTS(List.of(TARGET, STEP, POINTS)),
    /** The better side of the target adds, the worse side deducts. */
    BOTH_WAYS(List.of(TARGET, STEP, ADD_POINTS, DEDUCT_POINTS)),
    /** Each step that is missing to the count asked for deducts. */
    SHORT_OF_COUNT(List.of(TARGET, STEP, POINTS)),
    /** Each occurrence over the number allowed (default 0) deducts. */
    EACH_OCCURRENCE(List.of(POINTS), ALLOWED),
    /** Each day late over the number allowed (default 0) deducts. */
    EACH_DAY_LATE(List.of(POINTS), ALLOWED),
    /** Each defect found over the number allowed (default 0) deducts. */
    EACH_DEFECT(List.of(POINTS), ALLOWED),
    /** Below the minimum the points are lost at once; without points the row scores nothing. */
    REQUIRED_MINIMUM(List.of(MINIMUM), POINTS),
    /** A deviation either way within the tolerance is right: each step less may add, each step more deducts. */
    TOLERANCE_AROUND("tolerance", List.of(TOLERANCE, STEP, DEDUCT_POINTS), ADD_POINTS),
    /** The longest case: each step over the limit deducts. */
    LONGEST_TIME(List.of(LIMIT, STEP, POINTS)),
    /** More than allowed (default 0): the row scores nothing. */
    VETO_ROW(List.of(), ALLOWED),
    /** Below the minimum, over the limit, or without either more than allowed (default 0): the table scores nothing. */
    RED_LINE(List.of(), MINIMUM, LIMIT, ALLOWED),
    /** The assessor takes off up to the points, and says why. */
    JUDGEMENT(List.of(POINTS));

    private final String code;
    private final List<Parameter> required;
    private final List<Parameter> optional;

    RuleKind(List<Parameter> required, Parameter... optional) {
        this(null, required, optional);
    }

    RuleKind(String code, List<Parameter> required, Parameter... optional) {
        this.code = code == null ? name().toLowerCase(Locale.ROOT).replace('_', '-') : code;
        this.required = required;
        this.optional = List.of(optional);
    }

    /** Spelling in content files and in the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static RuleKind of(String code) {
        for (RuleKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no rule kind " + code);
    }

    /** The blanks that must be filled. */
    public List<Parameter> required() {
        return required;
    }

    /** The blanks that may stay empty. */
    public List<Parameter> optional() {
        return optional;
    }

    public boolean knows(Parameter parameter) {
        return required.contains(parameter) || optional.contains(parameter);
    }

    /** A judgement is given by an assessor, everything else by an indicator's reading. */
    public boolean needsIndicator() {
        return this != JUDGEMENT;
    }

    /** Whether its distance is counted in steps, full or started. */
    public boolean hasSteps() {
        return required.contains(STEP) || this == EACH_DAY_LATE;
    }

    /** Key of its name. */
    public String getKey() {
        return "ruleKind." + name();
    }

    /** Key of its sentence. */
    public String getSentenceKey() {
        return "rule." + name();
    }
}
