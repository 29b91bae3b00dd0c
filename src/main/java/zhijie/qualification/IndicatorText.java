package zhijie.qualification;

import java.util.List;

/** An indicator as it is written down: in a content file, in the form of its page, in a list. */
public record IndicatorText(
        String code,
        String title,
        List<String> alsoCalled,
        Unit unit,
        Direction direction,
        List<InputSpec> inputs,
        String formula,
        String numerator,
        String denominator,
        PeriodKind period,
        Across across,
        String readingFrom,
        int decimals,
        boolean ours,
        String note) {

    public IndicatorText {
        alsoCalled = List.copyOf(alsoCalled);
        inputs = List.copyOf(inputs);
    }

    /** Whether the same readings make the same values, compared in the same direction. */
    boolean computesLike(IndicatorText other) {
        return unit == other.unit
                && direction == other.direction
                && inputs.equals(other.inputs)
                && formula.equals(other.formula)
                && period == other.period
                && across == other.across
                && decimals == other.decimals;
    }

    /** The formula as people write it. */
    public String written() {
        return Sentences.symbols(formula);
    }
}
