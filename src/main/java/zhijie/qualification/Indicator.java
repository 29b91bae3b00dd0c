package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/**
 * Indicator 指标: a KPI with its formula over named inputs, unit, direction, period and source. A formula is checked when
 * it is described.
 */
@Entity
@Table(name = "indicator")
public class Indicator extends Stored {

    private static final int MOST_INPUTS = 8;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,39}");

    private String code;
    private String title;

    @Column(name = "also_called")
    private String alsoCalled;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String inputs;
    private String formula;
    private String numerator;
    private String denominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind")
    private PeriodKind periodKind;

    @Enumerated(EnumType.STRING)
    private Across across;

    @Column(name = "reading_from")
    private String readingFrom;

    private int decimals;
    private boolean ours;
    private String note;
    private boolean retired;

    protected Indicator() {}

    Indicator(String code) {
        this.code = code;
    }

    /** @throws RuleViolationException if the formula is not allowed */
    void describe(IndicatorText text) {
        List<String> names = text.inputs().stream().map(InputSpec::name).toList();
        checkNames(names);
        Formula.of(text.formula(), names);
        title = text.title();
        alsoCalled = text.alsoCalled().isEmpty() ? null : String.join("\n", text.alsoCalled());
        unit = text.unit();
        direction = text.direction();
        inputs = text.inputs().stream()
                .map(input -> input.name() + ":" + input.unit())
                .collect(Collectors.joining("\n"));
        formula = text.formula();
        numerator = text.numerator();
        denominator = text.denominator();
        periodKind = text.period();
        across = text.across();
        readingFrom = text.readingFrom();
        decimals = text.decimals();
        ours = text.ours();
        note = text.note();
        retired = false;
    }

    /** A name is one word, so that the formula can say it, and a stored reading keeps it beside its number. */
    private static void checkNames(List<String> names) {
        if (names.isEmpty() || names.size() > MOST_INPUTS) {
            throw RuleViolationException.at("inputs", "indicator.inputCount", MOST_INPUTS);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw RuleViolationException.at("inputs", "indicator.inputName", name);
            }
            if (!seen.add(name)) {
                throw RuleViolationException.at("inputs", "indicator.inputTwice", name);
            }
        }
    }

    /** Out of use: tables that have it keep it, new rules can't choose it. */
    void retire() {
        retired = true;
    }

    void reinstate() {
        retired = false;
    }

    boolean isRetired() {
        return retired;
    }

    IndicatorText text() {
        return new IndicatorText(
                code,
                title,
                alsoCalled == null ? List.of() : alsoCalled.lines().toList(),
                unit,
                direction,
                inputSpecs(),
                formula,
                numerator,
                denominator,
                periodKind,
                across,
                readingFrom,
                decimals,
                ours,
                note);
    }

    IndicatorSpec spec() {
        List<InputSpec> specs = inputSpecs();
        return new IndicatorSpec(
                code,
                title,
                unit,
                direction,
                specs,
                Formula.of(formula, specs.stream().map(InputSpec::name).toList()),
                decimals,
                across);
    }

    private List<InputSpec> inputSpecs() {
        return inputs.lines()
                .map(line -> line.split(":", 2))
                .map(pair -> new InputSpec(pair[0], Unit.valueOf(pair[1])))
                .toList();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    PeriodKind periodKind() {
        return periodKind;
    }
}
