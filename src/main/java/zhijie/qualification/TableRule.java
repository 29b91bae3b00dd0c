package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/** Scoring rule of a row, as stored: its kind, indicator, options, and the numbers in its blanks. */
@Entity
@Table(name = "table_rule")
public class TableRule extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "row_id")
    private TableRow row;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    private String finding;
    private BigDecimal target;
    private BigDecimal step;
    private BigDecimal points;

    @Column(name = "add_points")
    private BigDecimal addPoints;

    @Column(name = "deduct_points")
    private BigDecimal deductPoints;

    private BigDecimal minimum;
    private BigDecimal tolerance;

    @Column(name = "limit_value")
    private BigDecimal limit;

    private BigDecimal allowed;

    @Enumerated(EnumType.STRING)
    private RuleOptions.Steps steps;

    @Column(name = "floor_points")
    private BigDecimal floor;

    @Column(name = "cap_points")
    private BigDecimal cap;

    @Enumerated(EnumType.STRING)
    @Column(name = "points_are")
    private RuleOptions.PointsAre pointsAre;

    protected TableRule() {}

    TableRule(TableRow row, int ordinal, RuleKind kind, Indicator indicator, RuleOptions options, String finding) {
        this.row = row;
        this.ordinal = ordinal;
        this.kind = kind;
        this.indicator = indicator;
        this.finding = finding;
        choose(options);
    }

    TableRule copy(TableRow other) {
        TableRule copy = new TableRule(other, ordinal, kind, indicator, options(), finding);
        parameters().forEach(copy::set);
        return copy;
    }

    void choose(RuleOptions options) {
        steps = options.steps();
        floor = options.floor();
        cap = options.cap();
        pointsAre = options.pointsAre();
    }

    /**
     * Fills a blank, or opens it again with null.
     *
     * @throws RuleViolationException if the rule has no such blank, or the number can't stand there
     */
    void fill(Parameter parameter, BigDecimal value) {
        if (!kind.knows(parameter)) {
            throw RuleViolationException.at(parameter.code(), "rule.unknownParameter", parameter.code(), kind.code());
        }
        set(parameter, value == null ? null : parameter.check(value));
    }

    private void set(Parameter parameter, BigDecimal value) {
        switch (parameter) {
            case TARGET -> target = value;
            case STEP -> step = value;
            case POINTS -> points = value;
            case ADD_POINTS -> addPoints = value;
            case DEDUCT_POINTS -> deductPoints = value;
            case MINIMUM -> minimum = value;
            case TOLERANCE -> tolerance = value;
            case LIMIT -> limit = value;
            case ALLOWED -> allowed = value;
        }
    }

    Map<Parameter, BigDecimal> parameters() {
        Map<Parameter, BigDecimal> filled = new EnumMap<>(Parameter.class);
        put(filled, Parameter.TARGET, target);
        put(filled, Parameter.STEP, step);
        put(filled, Parameter.POINTS, points);
        put(filled, Parameter.ADD_POINTS, addPoints);
        put(filled, Parameter.DEDUCT_POINTS, deductPoints);
        put(filled, Parameter.MINIMUM, minimum);
        put(filled, Parameter.TOLERANCE, tolerance);
        put(filled, Parameter.LIMIT, limit);
        put(filled, Parameter.ALLOWED, allowed);
        return filled;
    }

    private static void put(Map<Parameter, BigDecimal> filled, Parameter parameter, BigDecimal value) {
        if (value != null) {
            filled.put(parameter, value);
        }
    }

    RuleOptions options() {
        return new RuleOptions(steps, floor, cap, pointsAre);
    }

    RuleSpec spec() {
        return new RuleSpec(kind, indicator == null ? null : indicator.spec(), parameters(), options(), finding);
    }

    TableRow row() {
        return row;
    }

    int ordinal() {
        return ordinal;
    }

    RuleKind kind() {
        return kind;
    }

    Indicator indicator() {
        return indicator;
    }

    String finding() {
        return finding;
    }
}
