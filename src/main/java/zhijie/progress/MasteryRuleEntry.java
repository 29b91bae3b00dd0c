package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;
import zhijie.framework.Framework;

/** What one source counts for in one framework, where it differs from the standard rule. */
@Entity
@Table(name = "mastery_rule")
class MasteryRuleEntry extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private EvidenceSource source;

    private boolean proves;
    private boolean vetoes;
    private int points;

    @Column(name = "valid_months")
    private Integer validMonths;

    protected MasteryRuleEntry() {}

    EvidenceSource source() {
        return source;
    }

    SourceRule rule() {
        return new SourceRule(proves, vetoes, points, validMonths);
    }
}
