package zhijie.people;

import java.time.LocalDateTime;

/** A line of the audit log as shown. */
public record AuditRow(
        LocalDateTime at, String actor, String action, String subjectType, Long subjectId, String detail) {}
