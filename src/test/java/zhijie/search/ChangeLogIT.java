package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.Injection;
import zhijie.common.Clocks;
import zhijie.common.ContentChanged;
import zhijie.common.JumpingClock;
import zhijie.common.Leases;
import zhijie.database.ApplicationDataSource;

/** The change log in the database: what is committed is applied, what every node has applied is forgotten. */
@ExtendWith({ArquillianExtension.class, Injection.class})
class ChangeLogIT {

    @Inject
    private ChangeReader changes;

    @Inject
    private Indexer indexer;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    @Inject
    private BeanManager beans;

    @Inject
    private UserTransaction transaction;

    /** Changes of things that do not exist: they go through the log and the indexer and leave nothing. */
    private void change(int count) throws Exception {
        transaction.begin();
        for (int i = 1; i <= count; i++) {
            beans.getEvent().fire(new ContentChanged("faq", -i));
        }
        transaction.commit();
    }

    private void awaitApplied() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (indexer.lag() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(indexer.lag()).isZero();
    }

    /** The first number kept once this node, too, has said how far it is, which it does every ten seconds. */
    private long firstKeptFrom(long expected) {
        long end = System.nanoTime() + 60_000_000_000L;
        do {
            changes.forgetAcknowledged();
        } while (changes.range().first() < expected && System.nanoTime() < end);
        return changes.range().first();
    }

    @Test
    void tenThousandChangesInOneTransactionAreAllApplied() throws Exception {
        long before = changes.range().last();
        change(10_000);
        assertThat(changes.range().last()).isEqualTo(before + 10_000);
        awaitApplied();
        assertThat(indexer.keeper().status().trouble()).isNull();
    }

    @Test
    void manyWritersAtOnceAreNumberedWithoutGapAndNoneFails() throws Exception {
        long before = changes.range().last();
        int writers = 8;
        int times = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            Callable<Void> writing = () -> {
                for (int i = 0; i < times; i++) {
                    change(3);
                }
                return null;
            };
            for (Future<Void> writer : threads.invokeAll(Collections.nCopies(writers, writing))) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(changes.range().last()).isEqualTo(before + 3L * writers * times);
        awaitApplied();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoChange() throws Exception {
        long before = changes.range().last();
        transaction.begin();
        beans.getEvent().fire(new ContentChanged("faq", -1));
        transaction.rollback();
        assertThat(changes.range().last()).isEqualTo(before);
    }

    @Test
    void aChangeIsKeptForTheNodeThatIsFurthestBehind() throws Exception {
        long before = changes.range().last();
        changes.acknowledge("behind", before);
        changes.acknowledge("ahead", before + 50);
        change(50);
        awaitApplied();
        assertThat(firstKeptFrom(before + 1))
                .as("what the node behind lacks is still there")
                .isEqualTo(before + 1);
        changes.acknowledge("behind", before + 20);
        assertThat(firstKeptFrom(before + 21)).isEqualTo(before + 21);
        assertThat(changes.after(before + 20).number()).isGreaterThanOrEqualTo(before + 50);
        changes.acknowledge("behind", Long.MAX_VALUE);
        changes.acknowledge("ahead", Long.MAX_VALUE);
    }

    /** Nodes whose clocks are years apart write into one log; only the numbers count. */
    @Test
    void changesStampedByClocksThatJumpAreAppliedKeptAndForgottenLikeOthers() throws Exception {
        long before = changes.range().last();
        changes.acknowledge("behind", before);
        for (String at : List.of("2037-12-31 00:00:00", "1999-01-01 00:00:00", "2026-01-01 00:00:00")) {
            change(5);
            sql("update search_change set at = '" + at + "' where number > " + before);
            awaitApplied();
        }
        assertThat(firstKeptFrom(before + 1)).isEqualTo(before + 1);
        assertThat(changes.after(before).number()).isGreaterThanOrEqualTo(before + 15);
        changes.acknowledge("behind", before + 10);
        assertThat(firstKeptFrom(before + 11)).isEqualTo(before + 11);
        changes.acknowledge("behind", Long.MAX_VALUE);
    }

    /** The clock of the running product jumps, and with it the day: the night's check comes on top of the changes. */
    @Test
    void changesAreFoundAtOnceWhicheverWayTheClockJumps() throws Exception {
        LocalDateTime noon = LocalDate.now(clock).atTime(12, 0);
        List<LocalDateTime> jumps = List.of(
                noon.plusDays(1), noon.minusHours(5), noon.plusDays(1), noon.minusYears(20), noon.plusYears(10), noon);
        try {
            for (LocalDateTime to : jumps) {
                JumpingClock.jump(Duration.between(LocalDateTime.now(Clocks.ZONE), to));
                change(3);
                long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                while (indexer.lag() > 0 && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(indexer.lag()).as("at " + to).isZero();
                assertThat(indexer.keeper().status().trouble()).isNull();
            }
        } finally {
            JumpingClock.jump(Duration.ZERO);
        }
    }

    @Test
    void aNodeLastSeenInTheFutureIsWaitedForNoLongerThanOthers() throws Exception {
        sql("replace into search_node (name, number, seen_at) values ('ahead', 1, '2037-12-31 00:00:00')");
        changes.forgetAcknowledged();
        try (Connection connection = new ApplicationDataSource().getConnection();
                Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select count(*) from search_node where seen_at > current_timestamp(3)")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        changes.acknowledge("ahead", Long.MAX_VALUE);
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = new ApplicationDataSource().getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01 00:00:00", "2037-12-31 00:00:00"})
    void aLeaseLeftByAClockThatJumpedHoldsNobodyUp(String until) throws Exception {
        leases.take("jump", "one", Duration.ofMinutes(5));
        assertThat(leases.take("jump", "other", Duration.ofMinutes(5))).isFalse();
        sql("update lease set until_at = '" + until + "' where name = 'jump'");
        assertThat(leases.take("jump", "other", Duration.ofMinutes(5))).isTrue();
        assertThat(leases.take("jump", "one", Duration.ofMinutes(5))).isFalse();
        sql("delete from lease where name = 'jump'");
    }

    @Test
    void aLeaseIsHadByOneNodeAtATime() {
        assertThat(leases.take("test", "one", Duration.ofHours(1))).isTrue();
        assertThat(leases.take("test", "other", Duration.ofHours(1))).isFalse();
        assertThat(leases.take("test", "one", Duration.ofHours(1)))
                .as("its holder may prolong it")
                .isTrue();
        assertThat(leases.take("test", "other", Duration.ofMinutes(1)))
                .as("one that lasts longer than anybody may have taken it was taken by a clock that has been set back")
                .isTrue();
    }
}
