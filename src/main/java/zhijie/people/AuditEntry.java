package zhijie.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One line of the audit log 审计: who did what to which thing when. It is only ever added. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private Long id;

    private LocalDateTime at;

    @Column(name = "account_id")
    private Long accountId;

    private String actor;
    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private Long subjectId;

    private String detail;

    protected AuditEntry() {}

    AuditEntry(LocalDateTime at, Viewer who, String action, String subjectType, Long subjectId, String detail) {
        this.at = at;
        this.accountId = who.accountId();
        this.actor = who.login();
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    AuditRow row() {
        return new AuditRow(at, actor, action, subjectType, subjectId, detail);
    }
}
