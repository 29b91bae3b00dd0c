package zhijie.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;
import zhijie.people.Person;

/** An assessor's judgement 考评判断 of a person for a rule and a period, with its reason. */
@Entity
@Table(name = "rule_judgement")
public class RuleJudgement extends Stored {

    private static final int MOST_CHARACTERS = 300;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_id")
    private TableRule rule;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_id")
    private Period period;

    private BigDecimal deduction;
    private String reason;
    private String actor;
    private LocalDateTime at;

    protected RuleJudgement() {}

    RuleJudgement(Person person, TableRule rule, Period period) {
        this.person = person;
        this.rule = rule;
        this.period = period;
    }

    /** @throws RuleViolationException if it takes off more than the rule allows, or gives no reason */
    void say(BigDecimal deduction, String reason, String actor, LocalDateTime at) {
        BigDecimal most = rule.parameters().getOrDefault(Parameter.POINTS, BigDecimal.ZERO);
        if (deduction == null || deduction.signum() < 0 || deduction.compareTo(most) > 0) {
            throw RuleViolationException.at("deduction", "judgement.range", Sentences.plain(most));
        }
        this.deduction = deduction;
        this.reason = Words.needed("reason", reason, MOST_CHARACTERS, "judgement.reason");
        this.actor = actor;
        this.at = at;
    }

    Long personId() {
        return person.id();
    }

    Long ruleId() {
        return rule.id();
    }

    BigDecimal deduction() {
        return deduction;
    }

    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }
}
