package zhijie.qualification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import zhijie.common.RuleViolationException;

/** A blank 空格 of a rule's sentence that HR fills in: a number with what it must keep to. */
public enum Parameter {
    TARGET("target"),
    STEP("step"),
    POINTS("points"),
    ADD_POINTS("addPoints"),
    DEDUCT_POINTS("deductPoints"),
    MINIMUM("minimum"),
    TOLERANCE("tolerance"),
    LIMIT("limit"),
    ALLOWED("allowed");

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 4;

    private final String code;

    Parameter(String code) {
        this.code = code;
    }

    /** Spelling in content files and in the API. */
    public String code() {
        return code;
    }

    /** Key of its name. */
    public String getKey() {
        return "parameter." + name();
    }

    public static Optional<Parameter> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    /** Points and steps are amounts; a target or a limit may be below zero. */
    private boolean mayBeNegative() {
        return this == TARGET || this == MINIMUM || this == LIMIT;
    }

    /** @throws RuleViolationException if the number can't stand in this blank */
    public BigDecimal check(BigDecimal value) {
        if (value.abs().compareTo(MOST) > 0) {
            throw RuleViolationException.at(code, "parameter.tooLarge", getKey());
        }
        if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw RuleViolationException.at(code, "parameter.tooPrecise", MOST_DECIMALS);
        }
        if (this == STEP && value.signum() <= 0) {
            throw RuleViolationException.at(code, "parameter.stepNotPositive");
        }
        if (value.signum() < 0 && !mayBeNegative()) {
            throw RuleViolationException.at(code, "parameter.negative");
        }
        return value;
    }
}
