package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** The day of the first start, which the dates of the sample organisation are counted from. */
@ApplicationScoped
@Requires(Permission.READ)
public class FirstDay {

    private static final String NAME = "first-day";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The day; today where none is remembered yet, and it is remembered. */
    @Transactional
    public LocalDate get() {
        InstallationFact fact = entities.find(InstallationFact.class, NAME);
        if (fact == null) {
            fact = new InstallationFact(NAME, LocalDate.now(clock).toString());
            entities.persist(fact);
        }
        return LocalDate.parse(fact.value());
    }

    /** The day that lay so many days before it. */
    @Transactional
    public LocalDate daysAgo(int days) {
        return get().minusDays(days);
    }
}
