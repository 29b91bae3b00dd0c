package zhijie.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Lease: the right of one node to do a task that is done once for all nodes, until it ends. It stands in a row and is
 * measured by the database's clock, so that nodes whose clocks differ agree. A lease longer than anybody may have
 * taken it, which a clock set back leaves behind, is void.
 */
@ApplicationScoped
public class Leases {

    @PersistenceContext
    private EntityManager entities;

    /** Whether the holder has the task from now on for so long; another one's lease has to end first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String task, String holder, Duration length) {
        entities.createNativeQuery("insert ignore into lease (name, holder, until_at) values (?, '', '2000-01-01')")
                .setParameter(1, task)
                .executeUpdate();
        int taken = entities.createNativeQuery("update lease set holder = ?,"
                        + " until_at = date_add(current_timestamp(3), interval ? second) where name = ? and (holder = ?"
                        + " or until_at < current_timestamp(3)"
                        + " or until_at > date_add(current_timestamp(3), interval ? second))")
                .setParameter(1, holder)
                .setParameter(2, length.toSeconds())
                .setParameter(3, task)
                .setParameter(4, holder)
                .setParameter(5, length.toSeconds())
                .executeUpdate();
        return taken == 1;
    }
}
