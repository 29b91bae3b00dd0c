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
 * A stored scorecard 计分卡: a person's total for a period under the table then in force. It is written by
 * {@link ScoreStore} only and explained by scoring the same readings again.
 */
@Entity
@Table(name = "scorecard")
public class ScorecardEntry extends Stored {

    /** Failed assessments in a row that call for retraining. */
    static final int RETRAINING_FROM = 3;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_id")
    private Period period;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "table_id")
    private QualificationTable table;

    @Enumerated(EnumType.STRING)
    private Scorecard.State state;

    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Band band;

    @Column(name = "failed_in_row")
    private int failedInRow;

    @Column(name = "computed_at")
    private LocalDateTime computedAt;

    protected ScorecardEntry() {}

    Person person() {
        return person;
    }

    Period period() {
        return period;
    }

    QualificationTable table() {
        return table;
    }

    Scorecard.State state() {
        return state;
    }

    BigDecimal total() {
        return total;
    }

    Band band() {
        return band;
    }

    /** Whether so many assessments in a row were failed up to this one that it calls for retraining 再培训. */
    boolean retraining() {
        return failedInRow >= RETRAINING_FROM;
    }

    ScoreRow row() {
        return new ScoreRow(
                id(),
                person.id(),
                person.code(),
                person.name(),
                person.department().title(),
                table.role().code(),
                table.role().title(),
                period.code(),
                state,
                total,
                band,
                computedAt);
    }
}
