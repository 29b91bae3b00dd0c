package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import zhijie.common.Stored;

/** Correction 更正 of a reading: what it said before and after, who changed it, when, and why. It is never changed. */
@Entity
@Table(name = "reading_correction")
public class ReadingCorrection extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reading_id")
    private Reading reading;

    @Column(name = "old_value")
    private BigDecimal oldValue;

    @Column(name = "old_inputs")
    private String oldInputs;

    @Column(name = "new_value")
    private BigDecimal newValue;

    @Column(name = "new_inputs")
    private String newInputs;

    private String actor;
    private LocalDateTime at;
    private String why;

    @Column(name = "import_id")
    private Long importId;

    protected ReadingCorrection() {}

    ReadingCorrection(Reading reading, BigDecimal oldValue, String oldInputs, Reading.Entered entered, String why) {
        this.reading = reading;
        this.oldValue = oldValue;
        this.oldInputs = oldInputs;
        this.newValue = reading.value();
        this.newInputs = reading.inputs();
        this.actor = entered.actor();
        this.at = entered.at();
        this.why = why;
        this.importId = entered.importId();
    }

    void undo() {
        reading.revert(oldValue, oldInputs);
    }

    /** Whether the reading still says what this correction made it say. */
    boolean isLatest() {
        return reading.value().compareTo(newValue) == 0 && java.util.Objects.equals(reading.inputs(), newInputs);
    }

    Reading reading() {
        return reading;
    }

    CorrectionRow row() {
        return new CorrectionRow(
                reading.indicator().code(),
                reading.indicator().title(),
                words(oldInputs, oldValue),
                words(newInputs, newValue),
                actor,
                at,
                why);
    }

    private static String words(String inputs, BigDecimal value) {
        return inputs == null ? Sentences.plain(value) : Inputs.words(Inputs.read(inputs));
    }
}
