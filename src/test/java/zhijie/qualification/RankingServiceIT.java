package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.SamplePeople;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.database.ApplicationDataSource;
import zhijie.database.StatementCount;
import zhijie.people.Viewer;

/** Rankings and team pages of many: a crowd that holds no role of the sample, scored in years long past. */
@ExtendWith({ArquillianExtension.class, Injection.class})
class RankingServiceIT extends SamplePeople {

    private static final String AGENT = "call-centre-agent";
    private static final String COMPLAINTS = "customer-complaints";
    private static final int SOME = 40;
    private static final int MANY = 4000;

    @Inject
    private RankingService rankings;

    @Inject
    private TeamService team;

    @Inject
    private ReadingService readings;

    @BeforeEach
    void fiveMonths() throws SQLException {
        for (int month = 1; month <= 5; month++) {
            update("insert into period (id, version, code, kind, starts_on, ends_on) values (" + (930000000 + month)
                    + ", 1, '2019-0" + month + "', 'MONTH', '2019-0" + month + "-01', last_day('2019-0" + month
                    + "-01'))");
        }
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        update("delete from reading where id >= 940000000");
        update("delete from scorecard where id >= 940000000");
        update("delete from person where id >= 910000000");
        update("delete from period where id >= 930000000 and id <= 930000005");
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = new ApplicationDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void hire(int from, int to) throws SQLException {
        String digit = "(select 0 d union select 1 union select 2 union select 3 union select 4 union select 5"
                + " union select 6 union select 7 union select 8 union select 9)";
        update("insert into person (id, version, code, name, department_id, manager_id, position_code, education,"
                + " hired_on, active) select 910000000 + seq, 1, concat('rank-', seq), concat('众', seq),"
                + " (select min(id) from department), case when seq <= 10 then (select h.id from person h where h.code ="
                + " 'han-mei') end, 'crowd-rank', 'COLLEGE', '2018-01-01', true"
                + " from (select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d seq from " + digit
                + " a, " + digit + " b, " + digit + " c, " + digit + " e, " + digit + " f) numbers where seq between "
                + from + " and " + to);
    }

    /** Scores people in a month; the total is an expression over {@code seq}, the number of the person. */
    private static void score(int month, int from, int to, String total) throws SQLException {
        update("insert into scorecard (id, version, person_id, period_id, table_id, state, total, band, computed_at)"
                + " select 940000000 + " + month + " * 10000 + seq, 1, person_id, " + (930000000 + month)
                + ", table_id, case when total is null then 'MISSING' else 'COMPLETE' end, total, case"
                + " when total is null then null when total >= 90 then 'EXCELLENT' when total >= 80 then 'GOOD'"
                + " when total >= 60 then 'PASSED' else 'FAILED' end, '2019-06-01' from (select person_id, seq, table_id, "
                + total + " total from (select p.id person_id, p.id - 910000000 seq, (select max(t.id) from"
                + " qualification_table t join role r on r.id = t.role_id where r.code = '" + AGENT
                + "' and t.status = 'PUBLISHED') table_id from person p where p.id between " + (910000000 + from)
                + " and " + (910000000 + to) + ") crowd) scored");
    }

    /** Gives people a reading of complaints in a month, an expression over {@code seq}. */
    private static void read(int month, int from, int to, String value) throws SQLException {
        update("insert into reading (id, version, person_id, indicator_id, period_id, value, source, actor, at)"
                + " select 940000000 + " + month + " * 10000 + p.id - 910000000, 1, p.id, i.id, "
                + (930000000 + month) + ", " + value.replace("seq", "(p.id - 910000000)")
                + ", 'API', 'test', '2019-06-01' from person p join indicator i on i.code = '" + COMPLAINTS
                + "' where p.id between " + (910000000 + from) + " and " + (910000000 + to));
    }

    /** Counts failures in a row anew, as scoring a month does. */
    private static void renew(int month, int people) throws SQLException {
        LocalDate first = LocalDate.of(2019, month, 1);
        PeriodRow period = new PeriodRow(
                930000000L + month,
                "2019-0" + month,
                PeriodKind.MONTH,
                first,
                first.plusMonths(1).minusDays(1),
                false);
        try (Connection connection = new ApplicationDataSource().getConnection()) {
            new FailureRuns(connection)
                    .renew(
                            period,
                            LongStream.rangeClosed(910000001, 910000000L + people)
                                    .boxed()
                                    .toList());
        }
    }

    private Slice<RankedRow> page(Viewer viewer, int page) {
        return as(viewer, () -> rankings.page(RankingQuery.of(AGENT, "2019-05", page)));
    }

    private Slice<RankedRow> only(RankingQuery.Only only, String text, RankingQuery.Order order) {
        return as(hr(), () -> rankings.page(new RankingQuery(AGENT, "2019-05", only, text, order, 1)));
    }

    private int statements() {
        Viewer hr = hr();
        StatementCount.start();
        as(hr, () -> rankings.roles());
        as(hr, () -> rankings.periods(AGENT));
        page(hr, 1);
        only(RankingQuery.Only.RETRAINING, "", RankingQuery.Order.RANK);
        as(hr, () -> team.trend("crowd-rank", COMPLAINTS));
        as(hr, () -> team.heatMap(AGENT, "2019-05", 1));
        as(hr, () -> readings.grid("crowd-rank", "2019-05", "", 1));
        return StatementCount.get();
    }

    @Test
    void aPageCostsTheSameForFortyPeopleAndForFourThousand() throws SQLException {
        hire(1, SOME);
        score(5, 1, SOME, "30 + seq % 70");
        renew(5, SOME);
        read(5, 1, SOME, "seq % 4");
        int few = statements();
        hire(SOME + 1, MANY);
        score(5, SOME + 1, MANY, "30 + seq % 70");
        renew(5, MANY);
        read(5, SOME + 1, MANY, "seq % 4");

        assertThat(statements()).isEqualTo(few);

        Slice<RankedRow> first = page(hr(), 1);
        assertThat(first.rows()).hasSize(RankingService.SIZE);
        assertThat(first.total()).isEqualTo(MANY);
        TeamService.HeatMap map = as(hr(), () -> team.heatMap(AGENT, "2019-05", 2));
        assertThat(map.lines().rows()).hasSize(50);
        assertThat(map.lines().total()).isEqualTo(MANY);
        assertThat(map.distribution().stream().mapToLong(TeamService.Bin::count).sum())
                .isEqualTo(MANY);
        assertThat(as(hr(), () -> readings.grid("crowd-rank", "2019-05", "", 1)).rows())
                .hasSize(40);
    }

    @Test
    void everyPageTogetherIsEverybodyOnceWithTheRankAmongAll() throws SQLException {
        hire(1, 120);
        score(5, 1, 120, "case when seq <= 3 then null else 40 + seq % 60 end");
        Set<Long> seen = new HashSet<>();
        BigDecimal before = null;
        for (int page = 1; page <= 3; page++) {
            for (RankedRow row : page(hr(), page).rows()) {
                BigDecimal total = row.score().total();
                assertThat(seen.add(row.score().id())).isTrue();
                if (total == null) {
                    assertThat(row.place()).isEqualTo(Ranking.Place.NONE);
                } else {
                    assertThat(before == null || total.compareTo(before) <= 0).isTrue();
                    before = total;
                }
            }
        }
        assertThat(seen).hasSize(120);
        assertThat(page(hr(), 99).page()).isEqualTo(3);
        assertThat(page(hr(), 1).rows().get(0).place()).isEqualTo(new Ranking.Place(1, true, true));

        List<RankedRow> hers = page(supervisor(), 1).rows();
        assertThat(hers)
                .extracting(row -> row.score().personCode())
                .hasSize(10)
                .allMatch(code -> code.matches("rank-([1-9]|10)"));
        assertThat(hers.get(0).place().rank()).as("among all, not among hers").isGreaterThan(80);
        assertThat(page(learner(), 1).rows()).isEmpty();
        assertThat(as(learner(), () -> rankings.periods(AGENT))).doesNotContain("2019-05");
    }

    @Test
    void aRankingIsNarrowedAndPutIntoOrder() throws SQLException {
        hire(1, 30);
        score(5, 1, 30, "case when seq = 30 then null else 70 + seq end");

        assertThat(only(RankingQuery.Only.EXCELLENT, "", RankingQuery.Order.RANK)
                        .total())
                .isEqualTo(10);
        assertThat(only(RankingQuery.Only.GOOD, "", RankingQuery.Order.RANK).total())
                .isEqualTo(10);
        assertThat(only(RankingQuery.Only.UNSCORED, "", RankingQuery.Order.RANK).rows())
                .extracting(row -> row.score().personCode())
                .containsExactly("rank-30");
        assertThat(only(RankingQuery.Only.STAR, "", RankingQuery.Order.RANK).rows())
                .extracting(row -> row.score().personCode(), row -> row.place().star())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rank-29", true),
                        org.assertj.core.groups.Tuple.tuple("rank-28", true));
        assertThat(only(null, "众1", RankingQuery.Order.RANK).total()).isEqualTo(11);
        assertThat(only(null, "rank-7", RankingQuery.Order.NAME).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.place().rank()).isEqualTo(23));
        assertThat(only(null, "%", RankingQuery.Order.NAME).rows())
                .as("no wildcard")
                .isEmpty();
        assertThat(only(null, "", RankingQuery.Order.NAME).rows())
                .isSortedAccordingTo((one, other) ->
                        one.score().personName().compareTo(other.score().personName()));
    }

    @Test
    void aWholeRankingIsHandedOverInItsOrderToWhomLeadsPeople() throws SQLException {
        hire(1, 1200);
        score(5, 1, 1200, "case when seq <= 3 then null else 40 + seq % 60 end");
        RankingQuery everybody = RankingQuery.of(AGENT, "2019-05", 7);
        List<RankedRow> all = all(hr(), everybody);
        List<RankedRow> paged = new ArrayList<>();
        for (int page = 1; page <= 24; page++) {
            paged.addAll(page(hr(), page).rows());
        }
        assertThat(all).hasSize(1200).isEqualTo(paged);

        RankingQuery failed =
                RankingQuery.asked(AGENT, "2019-05", RankingQuery.Only.FAILED, " 众11 ", RankingQuery.Order.NAME);
        assertThat(all(hr(), failed))
                .isEqualTo(only(failed.only(), "众11", failed.order()).rows())
                .isNotEmpty();

        assertThat(all(supervisor(), everybody)).hasSize(10);
        assertThatThrownBy(() -> all(learner(), everybody)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> all(hr(), RankingQuery.of("no-such-role", "2019-05", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<RankedRow> all(Viewer viewer, RankingQuery query) {
        List<RankedRow> rows = new ArrayList<>();
        run(viewer, () -> rankings.all(query, rows::add));
        return rows;
    }

    @Test
    void aTemplateOfMorePeopleThanASheetTakesIsRefusedUntilTheyAreNarrowed() throws SQLException {
        hire(1, 20_001);
        assertThat(as(hr(), () -> readings.grid("crowd-rank", "2019-05", "", 1)).isSheet())
                .as("the page knows before the click")
                .isFalse();
        assertThatThrownBy(() -> as(hr(), () -> readings.grid("crowd-rank", "2019-05", "")))
                .hasMessageContaining("readings.templateTooMany");
        update("delete from person where id = 910020001");
        assertThat(as(hr(), () -> readings.grid("crowd-rank", "2019-05", "", 1)).isSheet())
                .isTrue();
        ReadingGrid some = as(hr(), () -> readings.grid("crowd-rank", "2019-05", "众2000"));
        assertThat(some.rows()).extracting(ReadingGrid.Row::name).containsExactly("众2000", "众20000");
    }

    @Test
    void theCourseOfAnIndicatorIsTheMeanOfWhomOneMaySeeOverTheNewestPeriodsOldestFirst() throws SQLException {
        hire(1, 20);
        for (int month : new int[] {4, 2, 5}) {
            read(month, 1, month == 5 ? 19 : 20, "seq + " + month);
        }
        update("update person set active = false where id = 910000020");

        assertThat(as(hr(), () -> team.trend("crowd-rank", COMPLAINTS)))
                .containsExactly(
                        point("2019-02", "12.0", 19), point("2019-04", "14.0", 19), point("2019-05", "15.0", 19));
        assertThat(as(supervisor(), () -> team.trend("crowd-rank", COMPLAINTS)))
                .containsExactly(
                        point("2019-02", "7.5", 10), point("2019-04", "9.5", 10), point("2019-05", "10.5", 10));
        assertThat(as(learner(), () -> team.trend("crowd-rank", COMPLAINTS))).isEmpty();
    }

    private static TeamService.Point point(String period, String mean, int people) {
        return new TeamService.Point(period, new BigDecimal(mean), people);
    }

    @Test
    void threeFailuresInARowCallForRetrainingAndMonthsWithoutAScoreDoNotCount() throws SQLException {
        hire(1, 5);
        String[] totals = {
            "case seq when 1 then 50 when 2 then 50 when 3 then 50 when 4 then 70 else 50 end",
            "case seq when 1 then 50 when 2 then 50 when 3 then 50 when 4 then 50 else 50 end",
            "case seq when 1 then 50 when 2 then 70 when 3 then null when 4 then null else 50 end",
            "case seq when 1 then 50 when 2 then 50 when 3 then 50 when 4 then 50 else 50 end",
            "case seq when 1 then 50 when 2 then 50 when 3 then 50 when 4 then 55 else 80 end"
        };
        for (int month : new int[] {5, 1, 3, 2, 4}) {
            score(month, 1, 5, totals[month - 1]);
            renew(month, 5);
        }

        assertThat(page(hr(), 1).rows())
                .filteredOn(RankedRow::retraining)
                .extracting(row -> row.score().personCode())
                .containsExactlyInAnyOrder("rank-1", "rank-3", "rank-4");
        assertThat(only(RankingQuery.Only.RETRAINING, "", RankingQuery.Order.NAME)
                        .rows())
                .extracting(row -> row.score().personCode())
                .containsExactly("rank-1", "rank-3", "rank-4");

        update("update scorecard set total = 70, band = 'PASSED' where id in (940030001, 940030003)");
        renew(3, 5);
        assertThat(only(RankingQuery.Only.RETRAINING, "", RankingQuery.Order.NAME)
                        .rows())
                .as("a month that was passed after all parts the row")
                .extracting(row -> row.score().personCode())
                .containsExactly("rank-4");
        update("update scorecard set total = null, band = null, state = 'MISSING' where id in (940030001, 940030003)");
        renew(3, 5);
        assertThat(only(RankingQuery.Only.RETRAINING, "", RankingQuery.Order.NAME)
                        .rows())
                .extracting(row -> row.score().personCode())
                .containsExactly("rank-1", "rank-3", "rank-4");
    }
}
