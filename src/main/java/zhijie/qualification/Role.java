package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import zhijie.common.Stored;

/**
 * Role 岗位: a position model. It asks for competencies at levels and for conditions, has a qualification table, and leads
 * to next roles. Not a permission: that is an access role of {@code people}.
 */
@Entity
@Table(name = "role")
public class Role extends Stored {

    private String code;
    private String title;
    private String family;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String source;
    private String reconstructed;
    private String incomplete;
    private String purpose;

    @Column(name = "department_kinds")
    private String departmentKinds;

    private String conditions;
    private boolean retired;

    protected Role() {}

    Role(String code) {
        this.code = code;
    }

    /** @throws zhijie.common.RuleViolationException if what is written is incomplete */
    void describe(RoleDocument document) {
        document.check();
        title = document.title();
        family = document.family();
        grade = document.grade();
        source = document.source();
        reconstructed = document.reconstructed();
        incomplete = document.incomplete();
        purpose = document.purpose();
        departmentKinds = document.departmentKinds().isEmpty() ? null : String.join("\n", document.departmentKinds());
        conditions = document.condition() == null ? null : document.condition().write();
    }

    void reinstate() {
        retired = false;
    }

    /** Out of use: whoever holds it keeps it, nobody chooses it any more. */
    void retire() {
        retired = true;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    String family() {
        return family;
    }

    Grade grade() {
        return grade;
    }

    String source() {
        return source;
    }

    String reconstructed() {
        return reconstructed;
    }

    String incomplete() {
        return incomplete;
    }

    String purpose() {
        return purpose;
    }

    List<String> departmentKinds() {
        return departmentKinds == null ? List.of() : departmentKinds.lines().toList();
    }

    /** What it asks for, or null if the source says nothing. */
    Condition condition() {
        return Condition.parse(conditions);
    }

    boolean isRetired() {
        return retired;
    }
}
