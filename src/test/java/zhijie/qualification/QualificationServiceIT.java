package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.SamplePeople;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.people.AccessRole;
import zhijie.people.Person;
import zhijie.people.Viewer;

/** The sample organisation through its tables, readings and scores, as HR, supervisor, assessor and learner. */
@ExtendWith({ArquillianExtension.class, Injection.class})
class QualificationServiceIT extends SamplePeople {

    private static final String AGENT = "call-centre-agent";
    private static final String COMPLAINTS = "customer-complaints";
    private static final String COMPLAINTS_INPUT = "被投诉次数";

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private TableTemplateService templates;

    @Inject
    private ParameterSetService sets;

    @Inject
    private IndicatorService indicators;

    @Inject
    private UserTransaction transaction;

    @Inject
    private PeriodService periods;

    @Inject
    private ReadingService readings;

    @Inject
    private ScoreService scores;

    @Inject
    private RankingService rankings;

    @Inject
    private AppealService appeals;

    @Inject
    private JudgementService judgements;

    @Inject
    private TeamService team;

    @Inject
    private PromotionService promotions;

    @Inject
    private Clock clock;

    private List<TableComparison.Line> differences(long before, long after) {
        return as(
                hr(),
                () -> TableComparison.of(
                        tables.get(before), tables.get(after), new Sentences(Locale.SIMPLIFIED_CHINESE)));
    }

    private long table(String role, TableStatus status) {
        return as(hr(), () -> roles.get(role)).tables().stream()
                .filter(ref -> ref.status() == status)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A month of the role that was scored, counted back from the newest. */
    private String month(int back) {
        return as(hr(), () -> rankings.periods(AGENT)).get(back);
    }

    private List<RankedRow> ranking(Viewer viewer, String role, String period) {
        return as(viewer, () -> rankings.page(RankingQuery.of(role, period, 1))).rows();
    }

    private Map<String, ScoreRow> totals(String period) {
        Map<String, ScoreRow> rows = new LinkedHashMap<>();
        ranking(hr(), AGENT, period).forEach(row -> rows.put(row.score().personCode(), row.score()));
        return rows;
    }

    /** Totals by person; who has no reading has none. */
    private static Map<String, BigDecimal> scored(Map<String, ScoreRow> rows) {
        Map<String, BigDecimal> totals = new HashMap<>();
        rows.values().stream()
                .filter(row -> row.total() != null)
                .forEach(row -> totals.put(row.personCode(), row.total()));
        return totals;
    }

    private static ReadingEntry complaints(String person, String count) {
        return new ReadingEntry(1, person, COMPLAINTS, null, Map.of(COMPLAINTS_INPUT, count));
    }

    private static ReadingEntry value(String person, String indicator, String value) {
        return new ReadingEntry(1, person, indicator, value, Map.of());
    }

    private void store(String period, String why, String file, ReadingEntry... entries) {
        run(hr(), () -> readings.applyFromPage(period, List.of(entries), why, file));
    }

    private String complaintsOf(String person, String period) {
        ReadingGrid grid = as(hr(), () -> readings.grid(AGENT, period, ""));
        int column = 0;
        while (!grid.columns().get(column).input().name().equals(COMPLAINTS_INPUT)) {
            column++;
        }
        int at = column;
        return grid.rows().stream()
                .filter(row -> row.code().equals(person))
                .findFirst()
                .map(row -> row.cells().get(at))
                .orElseThrow();
    }

    @Test
    void aTableOpenedByItselfHasItsRowsAndRules() {
        TableDetail draft = as(hr(), () -> tables.get(table("seat-supervisor", TableStatus.PUBLISHED)));
        assertThat(draft.rows()).hasSize(4);
        assertThat(draft.ruleCount()).isEqualTo(5);
        assertThat(draft.blankCount()).isZero();
    }

    @Test
    void theReviewOfSpecialistsWeighsDailyCustomerAndQuality() {
        TableDetail table = as(hr(), () -> tables.forScoring("service-specialist", 1));
        assertThat(table.spec().rows())
                .extracting(row -> row.behaviour() + " " + Sentences.plain(row.points()))
                .containsExactly("日常表现 20", "客户评价 50", "质检 30");
    }

    @Test
    void aTableLivesFromDraftToClosed() {
        Viewer hr = hr();
        long published = table("scheduling-supervisor", TableStatus.PUBLISHED);
        TableDetail draft = as(hr, () -> tables.copy(published));
        long id = draft.ref().id();
        assertThat(differences(published, id)).isEmpty();

        TableDetail.Row first = draft.rows().get(0);
        TableDetail open = as(
                hr,
                () -> tables.fill(id, draft.version(), List.of(new TableService.Change(first.id(), null, null, null))));
        assertThat(open.blankCount()).isEqualTo(1);
        assertThat(open.openPlaces()).containsExactly(first.spec().code());
        LocalDate from = LocalDate.of(2098, 1, 1);
        LocalDate to = LocalDate.of(2098, 12, 31);
        assertThatThrownBy(() -> run(hr, () -> tables.publish(id, open.version(), from, to)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("table.blanks");
        ScoreService.Samples samples =
                as(hr, () -> scores.samples("scheduling-supervisor", draft.ref().periodKind()));
        Scorecard trial = as(
                hr,
                () -> scores.trial(
                        id, samples.people().get(0).id(), samples.periods().get(0)));
        assertThat(trial.state()).isEqualTo(Scorecard.State.BLANKS);
        assertThat(trial.total()).isEmpty();

        assertThatThrownBy(() -> run(
                        hr,
                        () -> tables.fill(
                                id,
                                draft.version(),
                                List.of(new TableService.Change(first.id(), null, null, BigDecimal.TEN)))))
                .isInstanceOf(StaleVersionException.class);
        TableDetail filled = as(hr, () -> tables.takeOver(id, open.version(), published));
        assertThat(filled.blankCount()).isZero();
        LocalDate today = as(hr, () -> tables.get(published)).ref().validFrom();
        assertThatThrownBy(() -> run(hr, () -> tables.publish(id, filled.version(), today, to)))
                .hasMessageContaining("table.overlap");
        TableDetail inForce = as(hr, () -> tables.publish(id, filled.version(), from, to));
        assertThat(inForce.ref().status()).isEqualTo(TableStatus.PUBLISHED);
        assertThatThrownBy(() -> run(hr, () -> tables.removeRow(id, inForce.version(), first.id())))
                .hasMessageContaining("table.notDraft");
        TableDetail closed = as(hr, () -> tables.close(id, inForce.version()));
        assertThat(closed.ref().status()).isEqualTo(TableStatus.CLOSED);
        assertThat(closed.ref().validTo())
                .as("it never begins")
                .isBefore(closed.ref().validFrom());
        assertThatThrownBy(() -> run(hr, () -> tables.close(id, closed.version())))
                .hasMessageContaining("table.notPublished");
    }

    @Test
    void aDraftIsDiscardedAndNothingThatWasPublished() {
        Viewer hr = hr();
        long published = table("scheduling-supervisor", TableStatus.PUBLISHED);
        TableDetail draft = as(hr, () -> tables.copy(published));
        long id = draft.ref().id();
        for (Viewer other : List.of(supervisor(), viewer("zhou-zhixia", AccessRole.DESIGNER))) {
            assertThatThrownBy(() -> run(other, () -> tables.discard(id, draft.version())))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> run(other, () -> tables.begin("scheduling-supervisor")))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> run(hr, () -> tables.discard(id, draft.version() - 1)))
                .isInstanceOf(StaleVersionException.class);
        TableDetail inForce = as(hr, () -> tables.get(published));
        assertThatThrownBy(() -> run(hr, () -> tables.discard(published, inForce.version())))
                .hasMessageContaining("table.notDraft");

        run(hr, () -> tables.discard(id, draft.version()));

        assertThatThrownBy(() -> run(hr, () -> tables.get(id))).isInstanceOf(NotFoundException.class);
        assertThat(as(hr, () -> tables.get(published)).rows()).hasSameSizeAs(inForce.rows());
        assertThat(lastAudit("table.discard"))
                .startsWith("scheduling-supervisor " + draft.ref().number())
                .contains(draft.rows().get(0).spec().code() + "="
                        + Sentences.plain(draft.rows().get(0).spec().points()));
    }

    @Test
    void aRoleThatNoDocumentGivesATableIsGivenOneByHr() {
        Viewer hr = hr();
        TableDetail begun = as(hr, () -> tables.begin("csp-director"));
        assertThat(begun.isDraft()).isTrue();
        assertThat(begun.rows()).isEmpty();
        assertThatThrownBy(() -> run(
                        hr,
                        () -> tables.publish(
                                begun.ref().id(), begun.version(), LocalDate.of(2098, 1, 1), LocalDate.of(2098, 2, 1))))
                .hasMessageContaining("table.empty");
        TableDetail grown = as(hr, () -> tables.addRow(begun.ref().id(), begun.version(), "全面服务质量", "按年度目标交出结果"));
        assertThat(grown.openPlaces()).containsExactly("r1");
        run(hr, () -> tables.discard(begun.ref().id(), grown.version()));
        assertThat(as(hr, () -> roles.get("csp-director")).tables()).isEmpty();
    }

    @Test
    void aParameterSetIsReplacedRemovedAndBroughtBack() {
        Viewer hr = hr();
        String role = "complaint-supervisor";
        long published = table(role, TableStatus.PUBLISHED);
        assertThat(as(hr, () -> sets.save(published, " 夜班组 "))).isFalse();
        ParameterSetService.SetRow set = as(hr, () -> sets.list(role)).get(0);
        assertThat(set.title()).isEqualTo("夜班组");
        assertThat(as(hr, () -> sets.save(published, "夜班组"))).isTrue();
        assertThat(lastAudit("parameterSet.save")).startsWith("夜班组：{r1=");
        run(hr, () -> sets.remove(set.id()));
        assertThat(as(hr, () -> sets.list(role))).isEmpty();
        assertThat(as(hr, () -> sets.removed(role))).containsExactly(set);
        assertThatThrownBy(() -> run(supervisor(), () -> sets.restore(set.id())))
                .isInstanceOf(ForbiddenException.class);
        run(hr, () -> sets.restore(set.id()));
        assertThat(as(hr, () -> sets.list(role))).containsExactly(set);
        TableDetail draft = as(hr, () -> tables.copy(published));
        TableDetail.Row first = draft.rows().get(0);
        TableDetail open = as(
                hr,
                () -> tables.fill(
                        draft.ref().id(),
                        draft.version(),
                        List.of(new TableService.Change(first.id(), null, null, null))));
        TableDetail filled = as(hr, () -> sets.apply(set.id(), draft.ref().id(), open.version()));
        assertThat(filled.blankCount()).isZero();
        run(hr, () -> tables.discard(draft.ref().id(), filled.version()));
        run(hr, () -> sets.remove(set.id()));
        assertThatThrownBy(() -> run(hr, () -> sets.remove(0))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anIndicatorOutOfUseIsBroughtBack() {
        String code = "budget-control-rate";
        IndicatorText before = as(hr(), () -> indicators.get(code));
        run(hr(), () -> indicators.retire(code));
        assertThat(as(hr(), () -> indicators.list())).doesNotContain(before);
        assertThat(as(hr(), () -> indicators.retired())).containsExactly(before);
        for (Runnable work : List.<Runnable>of(
                () -> indicators.retired(), () -> indicators.retire(code), () -> indicators.reinstate(code))) {
            assertThatThrownBy(() -> run(supervisor(), work)).isInstanceOf(ForbiddenException.class);
        }
        run(hr(), () -> indicators.reinstate(code));
        assertThat(as(hr(), () -> indicators.list())).contains(before);
    }

    @Test
    void whatWasRemovedAndChangedInADraftIsRestoredWhole() {
        Viewer hr = hr();
        TableDetail draft = as(hr, () -> tables.copy(table("scheduling-supervisor", TableStatus.PUBLISHED)));
        long id = draft.ref().id();
        TableDocument before = TableDocument.of(draft);
        TableDetail.Row first = draft.rows().get(0);
        TableDetail without = as(hr, () -> tables.removeRow(id, draft.version(), first.id()));
        TableDetail.Row left = without.rows().get(0);
        TableDetail chosen = as(
                hr,
                () -> tables.fill(
                        id,
                        without.version(),
                        List.of(new TableService.Change(left.id(), null, null, BigDecimal.ONE)),
                        List.of(new TableService.Choice(
                                left.id(),
                                left.rules().get(0).id(),
                                new RuleOptions(
                                        RuleOptions.Steps.STARTED,
                                        new BigDecimal("-3"),
                                        null,
                                        RuleOptions.PointsAre.POINTS)))));
        assertThat(chosen.rows().get(0).rules().get(0).spec().options().floor()).isEqualByComparingTo("-3");
        assertThatThrownBy(() -> run(hr, () -> templates.restore(id, draft.version(), before)))
                .isInstanceOf(StaleVersionException.class);

        TableDetail restored = as(hr, () -> templates.restore(id, chosen.version(), before));

        assertThat(restored.rows()).hasSameSizeAs(draft.rows());
        assertThat(differences(table("scheduling-supervisor", TableStatus.PUBLISHED), id))
                .isEmpty();
        assertThat(restored.rows().get(1).rules().get(0).spec().options()).isEqualTo(RuleOptions.NONE);
        assertThatThrownBy(() -> run(
                        hr,
                        () -> tables.scoreBy(
                                id, restored.version(), PeriodKind.MONTH, new BigDecimal("85"), Bands.USUAL)))
                .hasMessageContaining("bands.outOfReach");
        TableDetail graded = as(
                hr,
                () -> tables.scoreBy(
                        id,
                        restored.version(),
                        PeriodKind.MONTH,
                        new BigDecimal("110"),
                        new Bands(new BigDecimal("95"), new BigDecimal("85"), new BigDecimal("70"))));
        assertThat(graded.spec().cap()).isEqualByComparingTo("110");
        assertThat(graded.bands().of(new BigDecimal("69.99"))).isEqualTo(Band.FAILED);
    }

    @Test
    void anIndicatorThatScoresPeopleIsComputedAsItWas() {
        IndicatorText rate = as(hr(), () -> indicators.get("call-task-plan-rate"));
        IndicatorText other = new IndicatorText(
                rate.code(),
                rate.title(),
                rate.alsoCalled(),
                rate.unit(),
                rate.direction(),
                rate.inputs(),
                rate.formula() + " - 1",
                rate.numerator(),
                rate.denominator(),
                rate.period(),
                rate.across(),
                rate.readingFrom(),
                rate.decimals(),
                rate.ours(),
                rate.note());
        assertThatThrownBy(() -> run(hr(), () -> indicators.revise(other))).hasMessageContaining("indicator.inForce");
        assertThatThrownBy(() -> run(hr(), () -> indicators.create(rate))).hasMessageContaining("indicator.exists");
        run(hr(), () -> indicators.revise(rate));
        assertThat(as(hr(), () -> indicators.get("call-task-plan-rate"))).isEqualTo(rate);
    }

    @Test
    void aBadReadingIsRefusedInOneClearLineAndNothingIsStored() {
        String period = month(3);
        long before = as(hr(), () -> readings.grid(AGENT, period, "")).filled();
        String stored = complaintsOf("wu-di", period);
        Map<ReadingEntry, String> bad = new LinkedHashMap<>();
        bad.put(complaints("wu-di", "三次"), "reading.notANumber");
        bad.put(complaints("wu-di", "1e308"), "reading.exponent");
        bad.put(complaints("wu-di", "-0"), "reading.negativeZero");
        bad.put(complaints("wu-di", "NaN"), "reading.notANumber");
        bad.put(complaints("wu-di", "-1"), "reading.negative");
        bad.put(complaints("wu-di", "9999999999999"), "reading.tooLarge");
        bad.put(complaints("wu-di", "1.5"), "reading.notWhole");
        bad.put(value("wu-di", COMPLAINTS, "0.5"), "reading.notWhole");
        bad.put(value("wu-di", "call-task-plan-rate", "0.95"), "reading.askRatio");
        bad.put(complaints("nobody-here", "1"), "reading.nobody");
        bad.put(value("wu-di", "no-such-indicator", "1"), "reading.noIndicator");
        bad.put(value("wu-di", COMPLAINTS, "FACT(99999999)"), "reading.notANumber");
        bad.forEach((entry, key) -> {
            ReadingPlan plan = as(
                    hr(),
                    () -> readings.plan(
                            period, List.of(complaints("he-jingyi", "9"), entry), ReadingNumber.Place.SAYS_PERCENT));
            assertThat(plan.lines().get(1).refusal()).as(entry.toString()).isNotNull();
            assertThat(plan.lines().get(1).refusal().key()).isEqualTo(key);
            assertThatThrownBy(() -> store(period, "试", null, complaints("he-jingyi", "9"), entry))
                    .isInstanceOf(RuleViolationException.class)
                    .hasMessageContaining("readings.refused");
        });
        ReadingPlan asked = as(
                hr(),
                () -> readings.plan(
                        period,
                        List.of(value("wu-di", "call-task-plan-rate", "95")),
                        ReadingNumber.Place.SAYS_NOTHING));
        assertThat(asked.lines().get(0).refusal().key()).isEqualTo("reading.askPercent");
        assertThatThrownBy(() -> store(period, "试", null, complaints("wu-di", "1"), complaints("wu-di", "2")))
                .hasMessageContaining("readings.refused");
        assertThatThrownBy(() -> store("2099-01", "试", null, complaints("wu-di", "1")))
                .hasMessageContaining("period.future");
        assertThatThrownBy(() -> store("next month", "试", null, complaints("wu-di", "1")))
                .hasMessageContaining("period.code");
        assertThat(as(hr(), () -> readings.grid(AGENT, period, "")).filled()).isEqualTo(before);
        assertThat(complaintsOf("wu-di", period)).isEqualTo(stored);
    }

    @Test
    void aLateReadingIsACorrectionAndRescoresOnlyWhatItTouches() {
        String period = month(4);
        Map<String, ScoreRow> before = totals(period);
        String old = complaintsOf("ma-jun", period);
        String now = String.valueOf(Integer.parseInt(old) + 1);
        assertThatThrownBy(() -> store(period, " ", null, complaints("ma-jun", now)))
                .hasMessageContaining("readings.whyMissing");
        store(period, "录音复核后补记一次", null, complaints("ma-jun", now));
        Map<String, ScoreRow> after = totals(period);
        assertThat(after.get("ma-jun").total())
                .isEqualByComparingTo(before.get("ma-jun").total().subtract(new BigDecimal("6")));
        before.remove("ma-jun");
        after.remove("ma-jun");
        assertThat(after).isEqualTo(before);
        ScoreDetail detail = as(hr(), () -> scores.of(people.byCode("ma-jun").id(), period));
        assertThat(detail.corrections()).hasSize(1);
        CorrectionRow correction = detail.corrections().get(0);
        assertThat(correction.before()).contains(old);
        assertThat(correction.after()).contains(now);
        assertThat(correction.why()).isEqualTo("录音复核后补记一次");
        assertThat(correction.actor()).isEqualTo("陈若谷");
        store(period, "还原", null, complaints("ma-jun", old));
    }

    @Test
    void aClosedPeriodTakesNothingAndKeepsItsScores() {
        String period = month(5);
        Map<String, ScoreRow> before = totals(period);
        run(hr(), () -> periods.close(period));
        try {
            assertThatThrownBy(() -> store(period, "试", null, complaints("wu-di", "7")))
                    .hasMessageContaining("period.closed");
            assertThatThrownBy(() -> as(hr(), () -> scores.scorePeriod(period))).hasMessageContaining("period.closed");
            assertThat(totals(period)).isEqualTo(before);
        } finally {
            run(hr(), () -> periods.reopen(period));
        }
        assertThat(as(hr(), () -> scores.scorePeriod(period))).isGreaterThanOrEqualTo(before.size());
        assertThat(scored(totals(period))).isEqualTo(scored(before));
    }

    @Test
    void whoMovesToAnotherRoleKeepsHerTotal() throws Exception {
        String period = month(9);
        Person[] moved = new Person[1];
        inTransaction(() -> {
            moved[0] = people.hire("yi-dong", "易冬", "hotline", LocalDate.of(2025, 1, 1));
            moved[0].assign(moved[0].department(), AGENT, null, LocalDate.of(2025, 6, 1));
        });
        long id = moved[0].id();
        store(
                period,
                "补录",
                null,
                new ReadingEntry(1, "yi-dong", "call-task-plan-rate", "98%", Map.of()),
                complaints("yi-dong", "1"),
                value("yi-dong", "problems-not-followed-up", "0"),
                value("yi-dong", "invalid-call-records", "0"));
        BigDecimal before = as(hr(), () -> scores.of(id, period)).row().total();
        inTransaction(() -> people.reference(id)
                .assign(people.reference(id).department(), "seat-supervisor", null, LocalDate.of(2026, 11, 1)));

        store(period, "复核", null, complaints("yi-dong", "2"));

        ScoreRow after = as(hr(), () -> scores.of(id, period)).row();
        assertThat(after.roleCode()).isEqualTo(AGENT);
        assertThat(after.total()).isEqualByComparingTo(before.subtract(new BigDecimal("6")));
        as(hr(), () -> scores.scorePeriod(period));
        assertThat(as(hr(), () -> scores.of(id, period)).row().roleCode()).isEqualTo(AGENT);
        inTransaction(() -> people.reference(id).archive());
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        user.asSystem(() -> {
            work.run();
            return null;
        });
        transaction.commit();
    }

    @Test
    void aMonthReadLateTouchesItsMonthAndItsQuarterAndNothingElse() {
        String role = "customer-relations-supervisor";
        List<String> quarters = as(hr(), () -> rankings.periods(role));
        assertThat(quarters).isNotEmpty().allMatch(code -> code.contains("-Q"));
        String quarter = quarters.get(1);
        RankedRow ranked = ranking(hr(), role, quarter).get(0);
        String person = ranked.score().personCode();
        TableDetail table = as(
                        hr(),
                        () -> tables.inForce(
                                role, as(hr(), () -> periods.get(quarter)).endsOn()))
                .orElseThrow();
        List<String> months = monthsOf(quarter);
        assertThat(as(hr(), () -> scores.get(ranked.score().id())).card().total())
                .as("the page adds the months up as the batch did")
                .contains(ranked.score().total());
        assertThat(given(table, person, quarter, months))
                .contains(ranked.score().total());

        Map<Long, List<ScoreRow>> before = histories();
        ReadingGrid grid = as(hr(), () -> readings.grid(role, months.get(0), ""));
        ReadingGrid.Column column = grid.columns().get(0);
        String indicator = column.indicator().code();
        Map<String, String> inputs = inputsOf(grid, person, indicator);
        Map<String, String> less = new LinkedHashMap<>(inputs);
        less.replaceAll((name, number) -> name.equals(column.input().name()) ? "1" : number);
        store(months.get(0), "补报", null, new ReadingEntry(1, person, indicator, null, less));

        Map<Long, List<ScoreRow>> after = histories();
        List<ScoreRow> touched = new ArrayList<>();
        after.forEach((id, rows) -> {
            List<ScoreRow> was = before.getOrDefault(id, List.of());
            rows.stream().filter(row -> !was.contains(row)).forEach(touched::add);
        });
        assertThat(touched).extracting(ScoreRow::personCode, ScoreRow::period).containsExactly(tuple(person, quarter));
        assertThat(touched.get(0).total()).isLessThan(ranked.score().total());
        store(months.get(0), "还原", null, new ReadingEntry(1, person, indicator, null, inputs));
        assertThat(ranking(hr(), role, quarter).get(0).score().total())
                .isEqualByComparingTo(ranked.score().total());
    }

    private static List<String> monthsOf(String quarter) {
        int last = Integer.parseInt(quarter.substring(6)) * 3;
        return List.of(
                "%s-%02d".formatted(quarter.substring(0, 4), last - 2),
                "%s-%02d".formatted(quarter.substring(0, 4), last - 1),
                "%s-%02d".formatted(quarter.substring(0, 4), last));
    }

    /** All scorecards of everybody. */
    private Map<Long, List<ScoreRow>> histories() {
        Map<Long, List<ScoreRow>> histories = new HashMap<>();
        as(hr(), () -> people.visible()).forEach(it -> histories.put(it.id(), as(hr(), () -> scores.history(it.id()))));
        return histories;
    }

    private static Map<String, String> inputsOf(ReadingGrid grid, String person, String indicator) {
        Map<String, String> inputs = new LinkedHashMap<>();
        ReadingGrid.Row row = grid.rows().stream()
                .filter(it -> it.code().equals(person))
                .findFirst()
                .orElseThrow();
        for (int c = 0; c < grid.columns().size(); c++) {
            ReadingGrid.Column column = grid.columns().get(c);
            if (column.indicator().code().equals(indicator)
                    && !row.cells().get(c).isEmpty()) {
                inputs.put(column.input().name(), row.cells().get(c));
            }
        }
        return inputs;
    }

    /** The total of a quarter as a program gets it that adds the months' inputs up itself. */
    private java.util.Optional<BigDecimal> given(
            TableDetail table, String person, String quarter, List<String> months) {
        List<ReadingGrid> grids = new ArrayList<>();
        grids.add(as(hr(), () -> readings.grid(table.roleCode(), quarter, "")));
        months.forEach(month -> grids.add(as(hr(), () -> readings.grid(table.roleCode(), month, ""))));
        Map<String, ReadingEntry> entries = new HashMap<>();
        table.kinds().keySet().forEach(indicator -> {
            Map<String, String> sums = new LinkedHashMap<>();
            for (ReadingGrid grid : grids) {
                inputsOf(grid, person, indicator)
                        .forEach((name, number) -> sums.merge(name, number, (one, other) -> new BigDecimal(one)
                                .add(new BigDecimal(other))
                                .toPlainString()));
            }
            if (!sums.isEmpty()) {
                entries.put(indicator, new ReadingEntry(1, null, indicator, null, sums));
            }
        });
        GivenScore score = GivenScore.of(table, new GivenScore.Given(entries, List.of(), Map.of()));
        assertThat(score.problems()).isEmpty();
        return score.card().total();
    }

    @Test
    void threeFailedMonthsInARowRaiseTheFlagAndTakingThemBackLowersIt() {
        List<Long> imports = new ArrayList<>();
        for (int back = 2; back >= 0; back--) {
            store(
                    month(back),
                    "三个月的台账",
                    "三个月.csv",
                    new ReadingEntry(1, "qian-le", "call-task-plan-rate", "10%", Map.of()),
                    complaints("qian-le", "9"),
                    value("qian-le", "problems-not-followed-up", "30"));
            imports.add(as(hr(), () -> readings.imports()).get(0).id());
            assertThat(ranked("qian-le", month(back)).retraining()).isEqualTo(back == 0);
        }
        run(hr(), () -> readings.undo(imports.get(0)));
        assertThat(ranked("qian-le", month(0)).retraining())
                .as("the first of the three was corrected afterwards")
                .isFalse();
        run(hr(), () -> readings.undo(imports.get(1)));
        run(hr(), () -> readings.undo(imports.get(2)));
        assertThat(ranked("qian-le", month(0)).retraining()).isFalse();
    }

    private RankedRow ranked(String person, String period) {
        return ranking(hr(), AGENT, period).stream()
                .filter(row -> row.score().personCode().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanAndALookStoreNoPeriod() {
        int before = as(hr(), () -> periods.list()).size();
        as(hr(), () -> readings.plan("2019-03", List.of(complaints("wu-di", "1")), ReadingNumber.Place.SAYS_PERCENT));
        as(hr(), () -> readings.grid(AGENT, "2019-04", ""));
        assertThat(as(hr(), () -> periods.list())).hasSize(before);
    }

    @Test
    void aFileIsTakenBackWholeUnlessItWasCorrectedSince() {
        String period = month(6);
        String hers = complaintsOf("su-xiaoman", period);
        String his = complaintsOf("du-peng", period);
        Map<String, ScoreRow> before = totals(period);
        store(period, "台账", "投诉.csv", complaints("su-xiaoman", "8"), complaints("du-peng", "9"));
        long id = as(hr(), () -> readings.imports()).get(0).id();
        assertThat(complaintsOf("du-peng", period)).isEqualTo("9");
        store(period, "又核了一遍", null, complaints("du-peng", "4"));
        assertThatThrownBy(() -> run(hr(), () -> readings.undo(id))).hasMessageContaining("changedSince");
        assertThat(complaintsOf("su-xiaoman", period)).isEqualTo("8");
        store(period, "按文件", null, complaints("du-peng", "9"));
        run(hr(), () -> readings.undo(id));
        assertThat(complaintsOf("su-xiaoman", period)).isEqualTo(hers);
        assertThat(complaintsOf("du-peng", period)).isEqualTo(his);
        assertThat(scored(totals(period))).isEqualTo(scored(before));
    }

    @Test
    void theScoreIsTheSameFromBatchPageAndGivenReadings() {
        String period = month(0);
        TableDetail table = as(hr(), () -> tables.inForce(AGENT, LocalDate.parse(period + "-01")))
                .orElseThrow();
        ReadingGrid grid = as(hr(), () -> readings.grid(AGENT, period, ""));
        List<RankedRow> ranking = ranking(hr(), AGENT, period);
        assertThat(ranking).hasSizeGreaterThan(10);
        for (RankedRow row : ranking) {
            ScoreDetail page = as(hr(), () -> scores.get(row.score().id()));
            assertThat(page.card().total()).contains(row.score().total());
            Map<String, Map<String, String>> inputs = new HashMap<>();
            ReadingGrid.Row cells = grid.rows().stream()
                    .filter(it -> it.code().equals(row.score().personCode()))
                    .findFirst()
                    .orElseThrow();
            for (int c = 0; c < grid.columns().size(); c++) {
                ReadingGrid.Column column = grid.columns().get(c);
                inputs.computeIfAbsent(column.indicator().code(), key -> new LinkedHashMap<>())
                        .put(column.input().name(), cells.cells().get(c));
            }
            Map<String, ReadingEntry> given = new HashMap<>();
            inputs.forEach((code, of) -> given.put(code, new ReadingEntry(1, null, code, null, of)));
            GivenScore api = GivenScore.of(table, new GivenScore.Given(given, List.of(), Map.of()));
            assertThat(api.problems()).isEmpty();
            assertThat(api.card().total()).contains(row.score().total());
        }
        assertThat(ranking).filteredOn(row -> row.place().star()).hasSize(1);
    }

    @Test
    void everybodySeesOnlyWhomSheMaySee() {
        String period = month(0);
        List<RankedRow> all = ranking(hr(), AGENT, period);
        Viewer supervisor = supervisor();
        List<RankedRow> hers = ranking(supervisor, AGENT, period);
        assertThat(hers).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(as(supervisor, () -> team.heatMap(AGENT, period, 1)).lines().rows())
                .extracting(TeamService.Line::personId)
                .containsExactlyInAnyOrderElementsOf(
                        hers.stream().map(row -> row.score().personId()).toList());
        List<RankedRow> others = new ArrayList<>(all);
        others.removeIf(row -> hers.stream()
                .anyMatch(own -> own.score().personId().equals(row.score().personId())));
        RankedRow other = others.get(0);
        assertThatThrownBy(() -> as(supervisor, () -> scores.get(other.score().id())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(
                        () -> as(supervisor, () -> scores.history(other.score().personId())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as(supervisor, () -> roles.match(other.score().personId(), "seat-supervisor")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> run(supervisor, () -> readings.applyFromPage(period, List.of(), "试", null)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as(supervisor, () -> promotions.destinations()))
                .isInstanceOf(ForbiddenException.class);

        Viewer learner = viewer("lin-xiao", AccessRole.LEARNER);
        List<RankedRow> own = ranking(learner, AGENT, period);
        assertThat(own).extracting(row -> row.score().personCode()).containsExactly("lin-xiao");
        assertThat(own.get(0).place().rank()).as("her place among all").isGreaterThan(1);
        assertThat(as(learner, () -> team.heatMap(AGENT, period, 1)).lines().rows())
                .extracting(TeamService.Line::personId)
                .as("herself and nobody else")
                .containsExactly(learner.personId());
    }

    @Test
    void anAppealIsHersAndIsAnsweredOnce() {
        String period = month(7);
        long id = totals(period).get("lin-xiao").id();
        Viewer learner = viewer("lin-xiao", AccessRole.LEARNER);
        assertThatThrownBy(() -> run(viewer("wu-di", AccessRole.LEARNER), () -> appeals.appeal(id, "不对")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> run(learner, () -> appeals.appeal(id, " "))).hasMessageContaining("appeal.noText");
        run(learner, () -> appeals.appeal(id, "九月那次投诉客户已撤回"));
        assertThatThrownBy(() -> run(learner, () -> appeals.appeal(id, "再说一遍"))).hasMessageContaining("appeal.open");
        AppealRow appeal = as(hr(), () -> appeals.open(1)).rows().stream()
                .filter(row -> row.scorecard().id() == id)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> run(learner, () -> appeals.answer(appeal.id(), Appeal.Outcome.UPHELD, "好")))
                .isInstanceOf(ForbiddenException.class);
        for (AccessRole role : List.of(AccessRole.HR, AccessRole.ADMIN)) {
            assertThatThrownBy(() -> run(
                            viewer("lin-xiao", role),
                            () -> appeals.answer(appeal.id(), Appeal.Outcome.UPHELD, "我说对就对")))
                    .as("her own, whatever she may do")
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(as(learner, () -> scores.get(id)).appeals())
                .extracting(AppealRow::outcome)
                .contains(Appeal.Outcome.OPEN);
        run(hr(), () -> appeals.answer(appeal.id(), Appeal.Outcome.REJECTED, "撤回的是另一件"));
        assertThatThrownBy(() -> run(hr(), () -> appeals.answer(appeal.id(), Appeal.Outcome.UPHELD, "好")))
                .hasMessageContaining("appeal.answered");
        assertThat(as(learner, () -> scores.get(id)).appeals())
                .extracting(AppealRow::answer)
                .contains("撤回的是另一件");
    }

    @Test
    void aJudgementIsGivenWithAReasonByWhoMayJudge() {
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        String period = as(hr(), () -> rankings.periods("call-centre-manager")).stream()
                .filter(code -> as(assessor, () -> judgements.lines("call-centre-manager", code, 1)).rows().stream()
                        .anyMatch(it -> it.deduction() != null))
                .findFirst()
                .orElseThrow();
        JudgementService.Line line = as(assessor, () -> judgements.lines("call-centre-manager", period, 1))
                .rows()
                .get(0);
        ScoreDetail before = as(hr(), () -> scores.of(line.personId(), period));
        BigDecimal off = line.deduction().add(BigDecimal.ONE);
        assertThatThrownBy(() -> run(assessor, () -> judgements.judge(line.personId(), line.ruleId(), period, off, "")))
                .hasMessageContaining("judgement.reason");
        assertThatThrownBy(() -> run(
                        assessor,
                        () -> judgements.judge(
                                line.personId(),
                                line.ruleId(),
                                period,
                                line.most().add(BigDecimal.ONE),
                                "太多")))
                .hasMessageContaining("judgement.range");
        assertThatThrownBy(() ->
                        run(supervisor(), () -> judgements.judge(line.personId(), line.ruleId(), period, off, "不是我的人")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(as(supervisor(), () -> judgements.lines("call-centre-manager", period, 1))
                        .rows())
                .isEmpty();
        run(assessor, () -> judgements.judge(line.personId(), line.ruleId(), period, off, "结论没有数据支撑"));
        ScoreDetail after = as(hr(), () -> scores.of(line.personId(), period));
        assertThat(after.row().total())
                .isEqualByComparingTo(before.row().total().subtract(BigDecimal.ONE));
        run(assessor, () -> judgements.judge(line.personId(), line.ruleId(), period, line.deduction(), line.reason()));
    }

    @Test
    void theBoardKnowsConditionsAssessmentsAndPracticeAndKeepsDecisions() {
        LocalDate today = LocalDate.now(clock);
        List<Candidate> board = as(hr(), () -> promotions.board("seat-supervisor", today));
        assertThat(board).extracting(Candidate::standing).contains(Candidate.Standing.READY, Candidate.Standing.NEAR);
        Candidate ready = board.get(0);
        assertThat(as(
                        hr(),
                        () -> promotions.candidate(
                                "seat-supervisor", today, ready.match().personCode())))
                .contains(ready);
        assertThat(ready.assessments()).isNotEmpty();
        assertThat(ready.assessed()).isEqualTo(Condition.Outcome.MET);
        long id = ready.match().personId();
        assertThatThrownBy(() -> run(
                        hr(),
                        () -> promotions.decide(
                                "seat-supervisor", id, today, PromotionDecision.Outcome.APPROVED, " ", "")))
                .hasMessageContaining("promotion.noReasons");
        run(
                hr(),
                () -> promotions.decide(
                        "seat-supervisor", id, today, PromotionDecision.Outcome.DEFERRED, "先代班一个月", ""));
        assertThat(as(hr(), () -> promotions.board("seat-supervisor", today)).stream()
                        .filter(it -> it.match().personId() == id)
                        .map(Candidate::decision))
                .extracting(PromotionDecision.Row::reasons)
                .containsExactly("先代班一个月");

        long unschooled = as(hr(), () -> people.byCode("deng-qi")).id();
        assertThat(as(hr(), () -> roles.match(unschooled, "csp-specialist")).condition())
                .isEqualTo(Condition.Outcome.UNKNOWN);
        run(hr(), () -> people.recordPractice(unschooled, 199));
        assertThat(as(hr(), () -> roles.match(unschooled, "csp-specialist")).condition())
                .isEqualTo(Condition.Outcome.MISSING);
        run(hr(), () -> people.recordPractice(unschooled, 200));
        assertThat(as(hr(), () -> roles.match(unschooled, "csp-specialist")).condition())
                .isEqualTo(Condition.Outcome.MET);
        run(hr(), () -> people.recordPractice(unschooled, null));
    }
}
