package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.people.Person;

/** A goal 目标: the level, and perhaps the role, that a person aims at, by a day or without one. A person has one. */
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

    /** @param role code, or null for none */
    void aimAtRole(String role) {
        this.role = role;
    }

    /** {@code framework/level}, or null. */
    String level() {
        return level == null ? null : framework + "/" + level;
    }

    String role() {
        return role;
    }

    LocalDate reachBy() {
        return reachBy;
    }
}
