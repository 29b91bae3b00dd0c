package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * The version of all content: the number of the last change that was committed, on whichever node. What was computed
 * from content holds as long as it stays the same.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class ContentVersion {

    @PersistenceContext
    private EntityManager entities;

    /** One statement that reads one row. */
    public long current() {
        return ((Number) entities.createNativeQuery("select value from search_counter where name = 'change'")
                        .getSingleResult())
                .longValue();
    }
}
