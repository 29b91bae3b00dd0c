package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;
import zhijie.framework.Competency;

/** Requirement of a role: a competency it needs, at its level; a must-have can't be made up for by others. */
@Entity
@Table(name = "role_requirement")
public class RoleRequirement extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "competency_id")
    private Competency competency;

    @Column(name = "must_have")
    private boolean mustHave;

    private String reason;
    private int ordinal;

    protected RoleRequirement() {}

    RoleRequirement(Role role, Competency competency, boolean mustHave, String reason, int ordinal) {
        this.role = role;
        this.competency = competency;
        this.mustHave = mustHave;
        this.reason = reason;
        this.ordinal = ordinal;
    }

    Role role() {
        return role;
    }

    Competency competency() {
        return competency;
    }

    boolean isMustHave() {
        return mustHave;
    }

    String reason() {
        return reason;
    }
}
