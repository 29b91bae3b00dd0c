package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import zhijie.common.ExpectedException;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.RuleOptions;
import zhijie.qualification.Sentences;
import zhijie.qualification.Unit;

/** The options of a rule while they are chosen. The most that it takes off is written without a sign. */
public class OptionsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean steps;
    private RuleOptions stored;
    private boolean started;
    private boolean percent;
    private String floor;
    private String cap;
    private boolean wrong;

    OptionsForm(RuleOptions options, boolean steps) {
        this.steps = steps;
        stored = options;
        started = options.steps() == RuleOptions.Steps.STARTED;
        percent = options.pointsAre() == RuleOptions.PointsAre.PERCENT_OF_ROW;
        floor = options.floor() == null ? "" : Sentences.plain(options.floor().negate());
        cap = options.cap() == null ? "" : Sentences.plain(options.cap());
    }

    /** @throws RuleViolationException if a bound is no number, or can't be one */
    RuleOptions options() {
        BigDecimal most = number("floor", floor);
        return new RuleOptions(
                started ? RuleOptions.Steps.STARTED : RuleOptions.Steps.FULL,
                most == null ? null : most.abs().negate(),
                number("cap", cap),
                percent ? RuleOptions.PointsAre.PERCENT_OF_ROW : RuleOptions.PointsAre.POINTS);
    }

    private static BigDecimal number(String field, String written) {
        return written == null || written.isBlank()
                ? null
                : ReadingNumber.parse(field, written, Unit.YUAN, ReadingNumber.Place.SAYS_NOTHING);
    }

    boolean isChanged() {
        try {
            RuleOptions now = options();
            return now.steps() != stored.steps()
                    || now.pointsAre() != stored.pointsAre()
                    || differ(now.floor(), stored.floor())
                    || differ(now.cap(), stored.cap());
        } catch (ExpectedException e) {
            return true;
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }

    /** @throws RuleViolationException if a bound can't stand; it stays marked until it can */
    RuleOptions check() {
        wrong = true;
        RuleOptions now = options();
        wrong = false;
        return now;
    }

    void stored(OptionsForm now) {
        stored = now.stored;
    }

    void unmark() {
        wrong = false;
    }

    public boolean isWrong() {
        return wrong;
    }

    /** Whether the rule counts in steps, so that a started one can count. */
    public boolean isSteps() {
        return steps;
    }

    public String getStyle() {
        return wrong ? "cell wrong" : "cell";
    }

    public boolean isStarted() {
        return started;
    }

    public void setStarted(boolean started) {
        this.started = started;
    }

    public boolean isPercent() {
        return percent;
    }

    public void setPercent(boolean percent) {
        this.percent = percent;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap;
    }
}
