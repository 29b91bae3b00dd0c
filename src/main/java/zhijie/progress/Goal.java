package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.people.Person;

/**
 * A goal 目标: the level that a person aims at, or the role, by a day or without one. Where both are set, the level comes
 * first and the role after it. A person has one goal.
 */
@Entity
class Goal extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "framework_code")
    private String framework;

    @Column(name = "level_code")
    private String level;

    @Column(name = "role_code")
    private String role;

    @Column(name = "reach_by")
    private LocalDate reachBy;

    protected Goal() {}

    Goal(Person person) {
        this.person = person;
    }

    void aimAtLevel(String framework, String level, LocalDate reachBy) {
        this.framework = framework;
        this.level = level;
        this.reachBy = reachBy;
    }

    /** Aims at a role and no longer at a level. */
    void aimAtRole(String role, LocalDate reachBy) {
        this.framework = null;
        this.level = null;
        this.role = role;
        this.reachBy = reachBy;
    }

    /** Names the role to come after the level; null for none. */
    void thenRole(String role) {
        this.role = role;
    }

    /** What is measured now: {@code framework/level} or {@code role:code}. */
    String reference() {
        return level == null ? Target.ofRole(role) : framework + "/" + level;
    }

    String role() {
        return role;
    }

    LocalDate reachBy() {
        return reachBy;
    }
}
