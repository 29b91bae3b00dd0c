package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import zhijie.qualification.RuleOptions;

/** The options of a rule while they are chosen. */
public class OptionsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean started;
    private boolean percent;
    private BigDecimal floor;
    private BigDecimal cap;

    OptionsForm(RuleOptions options) {
        started = options.steps() == RuleOptions.Steps.STARTED;
        percent = options.pointsAre() == RuleOptions.PointsAre.PERCENT_OF_ROW;
        floor = options.floor();
        cap = options.cap();
    }

    RuleOptions options() {
        return new RuleOptions(
                started ? RuleOptions.Steps.STARTED : RuleOptions.Steps.FULL,
                floor,
                cap,
                percent ? RuleOptions.PointsAre.PERCENT_OF_ROW : RuleOptions.PointsAre.POINTS);
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

    public BigDecimal getFloor() {
        return floor;
    }

    public void setFloor(BigDecimal floor) {
        this.floor = floor;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal cap) {
        this.cap = cap;
    }
}
