package zhijie.qualification;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhijie.common.RuleViolationException;

/**
 * A scoring rule 计分规则 as the calculator takes it: a kind, the indicator it reads, its blanks as far as they are
 * filled, and its options. It is a value; a judgement has no indicator.
 *
 * @param finding what is counted or judged, in words; may be null
 */
public record RuleSpec(
        RuleKind kind,
        IndicatorSpec indicator,
        Map<Parameter, BigDecimal> parameters,
        RuleOptions options,
        String finding) {

    public RuleSpec {
        if (kind.needsIndicator() != (indicator != null)) {
            throw RuleViolationException.at("indicator", kind.needsIndicator() ? "rule.noIndicator" : "rule.indicator");
        }
        if (kind == RuleKind.BOTH_WAYS && indicator.direction() == Direction.CLOSER_IS_BETTER) {
            throw RuleViolationException.at("kind", "rule.bothWaysNeedsDirection", indicator.title());
        }
        Map<Parameter, BigDecimal> checked = new EnumMap<>(Parameter.class);
        for (Map.Entry<Parameter, BigDecimal> entry : parameters.entrySet()) {
            if (entry.getValue() == null) {
                continue;
            }
            if (!kind.knows(entry.getKey())) {
                throw RuleViolationException.at(
                        entry.getKey().code(),
                        "rule.unknownParameter",
                        entry.getKey().code(),
                        kind.code());
            }
            checked.put(entry.getKey(), entry.getKey().check(entry.getValue()));
        }
        parameters = java.util.Collections.unmodifiableMap(checked);
    }

    /** The blanks that still have to be filled before anything is scored. */
    public List<Parameter> blanks() {
        return kind.required().stream().filter(p -> !parameters.containsKey(p)).toList();
    }

    /**
     * Unit of what is written in a blank. What a percentage is compared with is one itself, and asked back where it could
     * be a ratio; a step is percentage points, which is not a percentage; everything else is a plain number, and whether
     * it may be below zero is the blank's to say.
     */
    public Unit unitOf(Parameter parameter) {
        boolean compared =
                switch (parameter) {
                    case TARGET, MINIMUM, LIMIT, TOLERANCE -> true;
                    case STEP, POINTS, ADD_POINTS, DEDUCT_POINTS, ALLOWED -> false;
                };
        return compared && indicator != null && indicator.unit() == Unit.PERCENT ? Unit.PERCENT : Unit.YUAN;
    }

    /** Its numbers by name; open blanks are there with null, so that a program sees what to fill. */
    public Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new java.util.LinkedHashMap<>();
        kind.required().forEach(parameter -> numbers.put(parameter.code(), parameters.get(parameter)));
        parameters.forEach((parameter, value) -> numbers.put(parameter.code(), value));
        return numbers;
    }

    /** The number in a blank, or the default where the blank is optional. */
    BigDecimal number(Parameter parameter, BigDecimal byDefault) {
        return parameters.getOrDefault(parameter, byDefault);
    }
}
