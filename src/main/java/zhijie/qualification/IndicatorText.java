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

    /** The formula as people write it. */
    public String written() {
        return Sentences.symbols(formula);
    }
}
