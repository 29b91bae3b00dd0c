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
import java.time.LocalDateTime;
import zhijie.common.Stored;
import zhijie.people.Person;

/**
 * Reading 读数: an indicator's value for a person and a period, with the inputs it was computed from. There is one at
 * most; a correction keeps what was there before.
 */
@Entity
@Table(name = "reading")
public class Reading extends Stored {

    /** Where a reading came from. */
    public enum Source {
        GRID,
        FILE,
        API,
        SAMPLE
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_id")
    private Period period;

    private BigDecimal value;
    private String inputs;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String actor;
    private LocalDateTime at;

    @Column(name = "import_id")
    private Long importId;

    protected Reading() {}

    Reading(Person person, Indicator indicator, Period period, Measurement measurement, Entered entered) {
        this.person = person;
        this.indicator = indicator;
        this.period = period;
        take(measurement, entered);
        this.importId = entered.importId();
    }

    /** Who entered something, when, and from where. */
    record Entered(Source source, String actor, LocalDateTime at, Long importId) {}

    /** Says something else from now on; the answer keeps what it said before. */
    ReadingCorrection correct(Measurement measurement, Entered entered, String why) {
        BigDecimal oldValue = value;
        String oldInputs = inputs;
        take(measurement, entered);
        return new ReadingCorrection(this, oldValue, oldInputs, entered, why);
    }

    /** Takes back the last correction. */
    void revert(BigDecimal oldValue, String oldInputs) {
        value = oldValue;
        inputs = oldInputs;
    }

    private void take(Measurement measurement, Entered entered) {
        value = measurement.value();
        inputs = Inputs.write(measurement.inputs());
        source = entered.source();
        actor = entered.actor();
        at = entered.at();
    }

    boolean says(Measurement measurement) {
        return value.compareTo(measurement.value()) == 0
                && java.util.Objects.equals(inputs, Inputs.write(measurement.inputs()));
    }

    Measurement measurement(IndicatorSpec spec) {
        return new Measurement(spec.round(value), Inputs.read(inputs));
    }

    Person person() {
        return person;
    }

    Indicator indicator() {
        return indicator;
    }

    BigDecimal value() {
        return value;
    }

    String inputs() {
        return inputs;
    }
}
