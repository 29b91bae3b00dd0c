package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** The audit log. A line is written in the transaction of what it tells, so neither exists without the other. */
@ApplicationScoped
@Requires(Permission.READ)
public class AuditLog {

    private static final int MOST_DETAIL = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subjectType, Long subjectId, String detail) {
        String kept = detail == null || detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL);
        entities.persist(new AuditEntry(LocalDateTime.now(clock), user.get(), action, subjectType, subjectId, kept));
    }

    /** The newest lines, newest first. */
    @Transactional
    @Requires(Permission.SYSTEM_ADMIN)
    public List<AuditRow> newest(int limit) {
        return entities.createQuery("select a from AuditEntry a order by a.id desc", AuditEntry.class)
                .setMaxResults(Math.min(limit, 500))
                .getResultStream()
                .map(AuditEntry::row)
                .toList();
    }
}
