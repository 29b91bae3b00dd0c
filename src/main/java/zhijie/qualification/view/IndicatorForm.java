package zhijie.qualification.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.RuleViolationException;
import zhijie.qualification.Across;
import zhijie.qualification.Direction;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.InputSpec;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.Sentences;
import zhijie.qualification.Unit;

/** An indicator while it is edited. Inputs are written a line each: name, blank, unit. */
public class IndicatorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+)*")
    @Size(max = 60)
    private String code;

    @NotBlank
    @Size(min = 2, max = 40)
    private String title;

    @NotNull
    private Unit unit = Unit.PERCENT;

    @NotNull
    private Direction direction = Direction.HIGHER_IS_BETTER;

    @NotBlank
    @Size(max = 500)
    private String inputs;

    @NotBlank
    @Size(max = 200)
    private String formula;

    @NotNull
    private PeriodKind period = PeriodKind.MONTH;

    @NotNull
    private Across across = Across.SUM;

    @NotBlank
    @Size(min = 2, max = 80)
    private String readingFrom;

    @Min(0)
    @Max(4)
    private int decimals = 1;

    private List<String> alsoCalled = List.of();
    private String note;
    private String numerator;
    private String denominator;
    private String written;

    static IndicatorForm of(IndicatorText text, Sentences say) {
        IndicatorForm form = new IndicatorForm();
        form.code = text.code();
        form.title = text.title();
        form.alsoCalled = new ArrayList<>(text.alsoCalled());
        form.unit = text.unit();
        form.direction = text.direction();
        form.inputs = InputLines.write(text.inputs(), say);
        form.written = form.inputs;
        form.numerator = text.numerator();
        form.denominator = text.denominator();
        form.formula = text.formula();
        form.period = text.period();
        form.across = text.across();
        form.readingFrom = text.readingFrom();
        form.decimals = text.decimals();
        form.note = text.note();
        return form;
    }

    /** @throws RuleViolationException if a line of the inputs isn't a name and a unit */
    IndicatorText text(Sentences say) {
        List<InputSpec> specs = InputLines.read(inputs, say);
        if (!inputs.strip().equals(written)) {
            numerator = specs.get(0).name();
            denominator = specs.size() > 1 ? specs.get(1).name() : null;
        }
        return new IndicatorText(
                code,
                title.strip(),
                alsoCalled,
                unit,
                direction,
                specs,
                formula.strip(),
                numerator,
                denominator,
                period,
                across,
                readingFrom.strip(),
                decimals,
                true,
                note);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Unit getUnit() {
        return unit;
    }

    public void setUnit(Unit unit) {
        this.unit = unit;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getInputs() {
        return inputs;
    }

    public void setInputs(String inputs) {
        this.inputs = inputs;
    }

    public String getFormula() {
        return formula;
    }

    public void setFormula(String formula) {
        this.formula = formula;
    }

    public PeriodKind getPeriod() {
        return period;
    }

    public void setPeriod(PeriodKind period) {
        this.period = period;
    }

    public Across getAcross() {
        return across;
    }

    public void setAcross(Across across) {
        this.across = across;
    }

    public String getReadingFrom() {
        return readingFrom;
    }

    public void setReadingFrom(String readingFrom) {
        this.readingFrom = readingFrom;
    }

    public int getDecimals() {
        return decimals;
    }

    public void setDecimals(int decimals) {
        this.decimals = decimals;
    }
}
