package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.SamplePeople;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.database.ApplicationDataSource;
import zhijie.database.StatementCount;
import zhijie.people.AccessRole;
import zhijie.people.Viewer;
import zhijie.qualification.RoleDocument.Requirement;
import zhijie.qualification.RoleDocument.Step;

/** Roles, ladders, promotions and teams in the sample organisation: what HR writes, and who may see whom. */
@ExtendWith({ArquillianExtension.class, Injection.class})
class RoleServiceIT extends SamplePeople {

    private static final Condition BACHELOR_OR_COLLEGE = Condition.parse(
            "{\"anyOf\":[{\"education\":\"bachelor\"},{\"education\":\"college\",\"experienceMonths\":12}]}");

    @Inject
    private RoleService roles;

    @Inject
    private RoleEditService edits;

    @Inject
    private LadderService ladders;

    @Inject
    private PromotionService promotions;

    @Inject
    private TeamService team;

    @Inject
    private JudgementService judgements;

    @Inject
    private Clock clock;

    private static RoleDocument document(String code, String purpose, Condition condition, Requirement... required) {
        return new RoleDocument(
                code,
                "试写岗位",
                "试写",
                Grade.SPECIALIST,
                "人力资源",
                null,
                null,
                purpose,
                List.of("电话服务"),
                condition,
                List.of(required));
    }

    private static RoleDocument simple(String code) {
        return document(code, "只为试写而设的岗位，写完就停用。", null);
    }

    private RoleDetail get(String code) {
        return as(hr(), () -> roles.get(code));
    }

    @Test
    void hrWritesARoleChangesItAndTakesItOutOfUse() {
        String code = "written-by-hr";
        run(
                hr(),
                () -> edits.add(
                        document(
                                code,
                                "把夜里打进来的求助电话接好，并交给白班跟完。",
                                BACHELOR_OR_COLLEGE,
                                new Requirement("ccsm-2020/L1/1.1", true, "夜里没有人可问"),
                                new Requirement("ccsm-2020/L2/3.1", false, "偶尔要管现场")),
                        List.of(new Step("seat-supervisor", "带一个班组"))));
        RoleDetail added = get(code);
        assertThat(added.condition()).isEqualTo(BACHELOR_OR_COLLEGE);
        assertThat(added.departmentKinds()).containsExactly("电话服务");
        assertThat(added.requirements())
                .extracting(row -> row.reference() + " " + row.mustHave())
                .containsExactly("ccsm-2020/L1/1.1 true", "ccsm-2020/L2/3.1 false");
        assertThat(added.next()).extracting(StepRow::destinationCode).containsExactly("seat-supervisor");
        assertThat(as(hr(), () -> roles.list())).extracting(RoleRow::code).contains(code);

        RoleDocument other =
                document(code, "把夜里打进来的求助电话接好，并写好交接。", null, new Requirement("ccsm-2020/L2/3.1", true, "现在天天要管"));
        run(hr(), () -> edits.edit(added.version(), other, List.of()));
        RoleDetail edited = get(code);
        assertThat(edited.condition()).isNull();
        assertThat(edited.requirements()).extracting(RequirementRow::mustHave).containsExactly(true);
        assertThat(edited.next()).isEmpty();
        assertThat(edited.version()).isGreaterThan(added.version());
        assertThat(lastAudit("role.edit")).contains("交给白班跟完", "写好交接", "ccsm-2020/L1/1.1", "现在天天要管");

        assertThatThrownBy(() -> run(hr(), () -> edits.edit(added.version(), other, List.of())))
                .as("somebody else was faster")
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(hr(), () -> edits.retire(added.version(), code)))
                .isInstanceOf(StaleVersionException.class);

        run(hr(), () -> edits.retire(edited.version(), code));
        assertThat(as(hr(), () -> roles.list())).extracting(RoleRow::code).doesNotContain(code);
        assertThat(as(hr(), () -> roles.retired())).containsKey(code);
        assertThat(get(code).retired()).isTrue();
        run(hr(), () -> edits.reinstate(get(code).version(), code));
        assertThat(get(code).retired()).isFalse();
        run(hr(), () -> edits.retire(get(code).version(), code));
    }

    @Test
    void onlyRequirementsChangedIsAChangeOfTheRole() {
        String code = "only-requirements";
        run(hr(), () -> edits.add(simple(code), List.of()));
        RoleDetail before = get(code);
        run(
                hr(),
                () -> edits.edit(
                        before.version(),
                        document(code, before.purpose(), null, new Requirement("ccsm-2020/L1/1.1", true, "必须会说话")),
                        List.of()));
        assertThatThrownBy(() -> run(hr(), () -> edits.edit(before.version(), simple(code), List.of())))
                .isInstanceOf(StaleVersionException.class);
        run(hr(), () -> edits.retire(code));
    }

    @Test
    void aRoleThatIsIncompleteIsRefusedAtItsField() {
        Map<RoleDocument, String> bad = new LinkedHashMap<>();
        bad.put(simple("seat-supervisor"), "code");
        bad.put(simple("new"), "code");
        bad.put(simple("compare"), "code");
        bad.put(simple("夜班"), "code");
        bad.put(simple("a/b"), "code");
        bad.put(document("bad-role", "太短", null), "purpose");
        bad.put(document("bad-role", "长".repeat(301), null), "purpose");
        bad.put(document("bad-role", "条件是空的一个岗位而已。", Condition.parse("{}")), "conditions");
        Requirement one = new Requirement("ccsm-2020/L1/1.1", true, "夜里没有人可问");
        bad.put(document("bad-role", "同一项能力要求了两次。", null, one, one), "requirements");
        bad.put(document("bad-role", "没有说明为什么需要它。", null, new Requirement("ccsm-2020/L1/1.1", true, " ")), "reason");
        bad.forEach((document, field) -> assertThatThrownBy(() -> run(hr(), () -> edits.add(document, List.of())))
                .as(document.toString())
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.field()).isEqualTo(field)));
        assertThatThrownBy(() -> run(
                        hr(),
                        () -> edits.add(
                                document(
                                        "bad-role",
                                        "要求一项并不存在的能力。",
                                        null,
                                        new Requirement("ccsm-2020/L9/9.9", true, "没有这一项")),
                                List.of())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(hr(), () -> edits.add(simple("bad-role"), List.of(new Step("bad-role", "走到自己")))))
                .hasMessageContaining("ladder.circle");
        assertThatThrownBy(
                        () -> run(hr(), () -> edits.add(simple("bad-role"), List.of(new Step("seat-supervisor", "多")))))
                .hasMessageContaining("role.length");
        assertThat(as(hr(), () -> roles.exists("bad-role"))).isFalse();
    }

    @Test
    void aStepThatLeadsBackIsRefused() {
        RoleDetail manager = get("call-centre-manager");
        List<Step> steps = as(hr(), () -> ladders.stepsOf("call-centre-manager"));
        assertThatThrownBy(() -> run(
                        hr(), () -> ladders.link("call-centre-manager", List.of(new Step("seat-supervisor", "又回去了")))))
                .hasMessageContaining("ladder.circle");
        assertThat(as(hr(), () -> ladders.stepsOf("call-centre-manager"))).isEqualTo(steps);
        assertThat(get("call-centre-manager").version()).isEqualTo(manager.version());
    }

    @Test
    void onlyHrWritesRolesAndLadders() {
        List<Viewer> others = List.of(
                learner(),
                supervisor(),
                viewer("xu-cheng", AccessRole.ASSESSOR),
                viewer("zhou-zhixia", AccessRole.DESIGNER));
        List<Runnable> writing = List.of(
                () -> edits.add(simple("not-allowed"), List.of()),
                () -> edits.edit(1, simple("seat-supervisor"), List.of()),
                () -> edits.load(simple("seat-supervisor")),
                () -> edits.retire("seat-supervisor"),
                () -> edits.retire(1, "seat-supervisor"),
                () -> edits.reinstate(1, "seat-supervisor"),
                () -> roles.retired(),
                () -> ladders.create("not-allowed", "不许", null),
                () -> ladders.addStep("call-centre", "call-centre-agent", "trainer", "不许加"),
                () -> ladders.explainStep(1, "不许改"),
                () -> ladders.removeStep(1),
                () -> ladders.retire("call-centre"),
                () -> ladders.retire("call-centre", 1),
                () -> ladders.reinstate("call-centre", 1),
                () -> ladders.rename("call-centre", 1, "不许", null),
                () -> ladders.retired(),
                () -> ladders.link("seat-supervisor", List.of()),
                () -> promotions.destinations(),
                () -> promotions.board("seat-supervisor", LocalDate.now(clock)),
                () -> promotions.decide(
                        "seat-supervisor", 1, LocalDate.now(clock), PromotionDecision.Outcome.APPROVED, "我说行", ""));
        for (Viewer other : others) {
            for (int i = 0; i < writing.size(); i++) {
                Runnable work = writing.get(i);
                assertThatThrownBy(() -> run(other, work))
                        .as(other.login() + " " + i)
                        .isInstanceOf(ForbiddenException.class);
            }
        }
    }

    @Test
    void aLadderGrowsChangesAndShrinks() {
        run(hr(), () -> ladders.create("night-track", "夜班通道", "夜班怎样往上走"));
        assertThatThrownBy(() -> run(hr(), () -> ladders.create("night-track", "夜班通道", null)))
                .hasMessageContaining("ladder.codeTaken");
        assertThatThrownBy(() -> run(hr(), () -> ladders.create("夜班", "夜班通道", null)))
                .hasMessageContaining("role.codeForm");
        run(hr(), () -> ladders.addStep("night-track", "call-centre-agent", "seat-supervisor", "独立带一个夜班"));
        run(hr(), () -> ladders.addStep("night-track", "seat-supervisor", "call-centre-manager", "管好全部夜班"));
        assertThatThrownBy(() -> run(
                        hr(),
                        () -> ladders.addStep("night-track", "call-centre-manager", "call-centre-agent", "又回到原处")))
                .hasMessageContaining("ladder.circle");
        assertThatThrownBy(() ->
                        run(hr(), () -> ladders.addStep("night-track", "call-centre-agent", "seat-supervisor", "再来一次")))
                .hasMessageContaining("ladder.duplicate");
        StepRow step = night().steps().get(0);
        assertThatThrownBy(() -> run(hr(), () -> ladders.explainStep(step.id(), "短")))
                .hasMessageContaining("role.length");
        run(hr(), () -> ladders.explainStep(step.id(), "独立带夜班满一个季度"));
        assertThat(night().steps().get(0).adds()).isEqualTo("独立带夜班满一个季度");
        assertThat(lastAudit("ladder.explainStep")).contains("独立带一个夜班", "独立带夜班满一个季度");
        assertThat(night().drawing().nodes()).hasSize(3);
        run(hr(), () -> ladders.removeStep(step.id()));
        assertThat(night().steps()).extracting(StepRow::originCode).containsExactly("seat-supervisor");
    }

    @Test
    void aLadderIsRenamedTakenOutOfUseAndBroughtBackWithItsSteps() {
        run(hr(), () -> ladders.create("weekend-track", "周末通道", "周末怎样往上走"));
        run(hr(), () -> ladders.addStep("weekend-track", "trainer", "scheduling-supervisor", "带过一个周末班"));
        LadderService.LadderDetail begun = ladder("weekend-track");
        assertThatThrownBy(() -> run(hr(), () -> ladders.rename("weekend-track", begun.version(), "周", null)))
                .hasMessageContaining("role.length");
        run(hr(), () -> ladders.rename("weekend-track", begun.version(), " 周末班通道 ", " "));
        assertThatThrownBy(() -> run(hr(), () -> ladders.rename("weekend-track", begun.version(), "晚了一步", null)))
                .isInstanceOf(StaleVersionException.class);
        LadderService.LadderDetail renamed = ladder("weekend-track");
        assertThat(renamed.title()).isEqualTo("周末班通道");
        assertThat(renamed.summary()).isNull();
        assertThat(renamed.steps()).hasSize(1);
        assertThat(lastAudit("ladder.rename")).contains("周末通道：周末怎样往上走", "周末班通道");
        assertThat(get("trainer").next()).extracting(StepRow::adds).contains("带过一个周末班");

        run(hr(), () -> ladders.retire("weekend-track", renamed.version()));
        assertThat(as(hr(), () -> ladders.list()))
                .extracting(LadderService.LadderDetail::code)
                .doesNotContain("weekend-track");
        assertThat(get("trainer").next()).extracting(StepRow::adds).doesNotContain("带过一个周末班");
        assertThatThrownBy(
                        () -> run(hr(), () -> ladders.addStep("weekend-track", "trainer", "seat-supervisor", "停用了还要加")))
                .hasMessageContaining("ladder.isRetired");
        LadderService.LadderDetail waiting = as(hr(), () -> ladders.retired()).get(0);
        assertThat(waiting.code()).isEqualTo("weekend-track");

        run(hr(), () -> ladders.reinstate("weekend-track", waiting.version()));
        assertThat(ladder("weekend-track").steps()).isEqualTo(renamed.steps());
        run(hr(), () -> ladders.retire("weekend-track"));
    }

    private LadderService.LadderDetail night() {
        return ladder("night-track");
    }

    private LadderService.LadderDetail ladder(String code) {
        return as(hr(), () -> ladders.list()).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aComparisonTellsWhatTheOtherRoleAdds() {
        RoleComparison both = as(learner(), () -> roles.compare("call-centre-agent", "seat-supervisor"));
        assertThat(both.adds()).isNotBlank();
        assertThat(both.shared() + both.added())
                .isEqualTo(both.other().requirements().size());
        assertThat(both.addedMustHaves()).isLessThanOrEqualTo(both.added());
        assertThat(both.lines().get(0).one()).isNull();
        assertThat(both.rowsOfOther()).hasSize(4);
        assertThat(as(learner(), () -> roles.compare("seat-supervisor", "call-centre-agent"))
                        .adds())
                .isNull();
    }

    @Test
    void nobodyIsComparedWithARoleByThoseWhoMayNotSeeHer() {
        long mine = learner().personId();
        long colleague = as(hr(), () -> people.byCode("wu-di")).id();
        long elsewhere = as(hr(), () -> people.byCode("luo-jianping")).id();
        assertThat(as(learner(), () -> roles.match(mine, "seat-supervisor")).personId())
                .isEqualTo(mine);
        assertThatThrownBy(() -> as(learner(), () -> roles.match(colleague, "seat-supervisor")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(as(supervisor(), () -> roles.match(mine, "seat-supervisor")).personName())
                .isEqualTo("林晓");
        assertThatThrownBy(() -> as(supervisor(), () -> roles.match(elsewhere, "seat-supervisor")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(as(hr(), () -> roles.match(elsewhere, "seat-supervisor")).personId())
                .isEqualTo(elsewhere);
    }

    @Test
    void aTeamPageShowsEachOnlyHerOwn() {
        String agent = "call-centre-agent";
        String month = as(hr(), () -> team.periods(agent)).get(0);
        long chief = supervisor().personId();
        List<Long> all = persons(as(hr(), () -> team.heatMap(agent, month, 1)));
        List<Long> hers = persons(as(supervisor(), () -> team.heatMap(agent, month, 1)));
        List<Long> mine = persons(as(learner(), () -> team.heatMap(agent, month, 1)));
        assertThat(hers).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all).containsAll(hers);
        assertThat(hers)
                .allSatisfy(id ->
                        assertThat(as(hr(), () -> people.get(id)).managerId()).isEqualTo(chief));
        assertThat(mine).containsExactly(learner().personId());

        String other = as(hr(), () -> team.roles()).keySet().stream()
                .filter(code -> !as(supervisor(), () -> team.roles()).containsKey(code))
                .findFirst()
                .orElseThrow();
        String period = as(hr(), () -> team.periods(other)).get(0);
        assertThat(as(supervisor(), () -> team.periods(other))).isEmpty();
        assertThat(as(supervisor(), () -> team.heatMap(other, period, 1))
                        .lines()
                        .rows())
                .isEmpty();
        assertThat(as(learner(), () -> team.roles()).keySet()).containsExactly(agent);
        assertThat(as(learner(), () -> team.periods(other))).isEmpty();
        assertThat(as(learner(), () -> team.heatMap(other, period, 1)).lines().rows())
                .isEmpty();

        int inAll = newest(as(hr(), () -> team.trend(agent, "customer-complaints")));
        int inHers = newest(as(supervisor(), () -> team.trend(agent, "customer-complaints")));
        assertThat(inHers).isBetween(1, inAll - 1);
        assertThat(newest(as(learner(), () -> team.trend(agent, "customer-complaints"))))
                .isEqualTo(1);
        Viewer nobody = new Viewer(null, null, "nobody", "无人", Set.of(), Set.of(AccessRole.SUPERVISOR));
        assertThat(as(nobody, () -> team.roles())).isEmpty();
        assertThat(as(nobody, () -> team.heatMap(agent, month, 1)).lines().rows())
                .isEmpty();
        assertThat(as(nobody, () -> team.trend(agent, "customer-complaints"))).isEmpty();

        TeamService.HeatMap own = as(learner(), () -> team.own(agent));
        assertThat(own.lines().rows()).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(line.personId())
                .isEqualTo(learner().personId()));
        assertThat(own.lines().rows().get(0).period()).isEqualTo(month);
        assertThat(as(hr(), () -> team.own(agent)).lines().rows())
                .as("HR is no agent")
                .isEmpty();
    }

    private static List<Long> persons(TeamService.HeatMap map) {
        return map.lines().rows().stream().map(TeamService.Line::personId).toList();
    }

    private static int newest(List<TeamService.Point> course) {
        return course.get(course.size() - 1).people();
    }

    @Test
    void aDecisionIsAboutACandidateAndTheDayThatTheBoardLookedAt() {
        LocalDate past = LocalDate.now(clock).minusMonths(2);
        Candidate candidate =
                as(hr(), () -> promotions.board("seat-supervisor", past)).get(0);
        long id = candidate.match().personId();
        long outsider = as(hr(), () -> people.byCode("cheng-yuanzhou")).id();
        assertThatThrownBy(() -> decide(outsider, past, "总监不来当主管")).hasMessageContaining("promotion.noCandidate");
        assertThatThrownBy(() -> decide(id, past, "长".repeat(601))).hasMessageContaining("promotion.reasonsTooLong");
        decide(id, past, "那时还差三个月");
        assertThat(decision(id, past).reasons()).isEqualTo("那时还差三个月");
        assertThat(decision(id, past).decidedOn()).isEqualTo(past);
        assertThat(decision(id, past.minusDays(1))).isNull();
        assertThat(lastAudit("promotion.decide")).contains(past.toString(), "那时还差三个月");
        decide(id, past, "复议后维持");
        assertThat(decision(id, LocalDate.now(clock)).reasons()).isEqualTo("复议后维持");
    }

    private void decide(long person, LocalDate day, String reasons) {
        run(
                hr(),
                () -> promotions.decide(
                        "seat-supervisor", person, day, PromotionDecision.Outcome.DEFERRED, reasons, "还差什么"));
    }

    private PromotionDecision.Row decision(long person, LocalDate day) {
        return as(hr(), () -> promotions.board("seat-supervisor", day)).stream()
                .filter(it -> it.match().personId() == person)
                .findFirst()
                .orElseThrow()
                .decision();
    }

    @Test
    void theBoardOfAnEarlierDayKnowsOnlyWhatWasThereThen() {
        LocalDate before = LocalDate.now(clock).minusYears(30);
        assertThat(as(hr(), () -> promotions.board("seat-supervisor", before)))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.scored()).isZero();
                    assertThat(it.assessments()).isEmpty();
                    assertThat(it.match().count("MET")).isZero();
                    assertThat(it.standing()).isNotEqualTo(Candidate.Standing.READY);
                });
    }

    @Test
    void theBoardAndTheTeamCostTheSameForFortyPeopleAndForFourThousand() throws SQLException {
        run(
                hr(),
                () -> edits.add(
                        document(
                                "crowd-to",
                                "只为数一数语句而设的岗位。",
                                BACHELOR_OR_COLLEGE,
                                new Requirement("ccsm-2020/L1/1.1", true, "夜里没有人可问")),
                        List.of()));
        run(hr(), () -> edits.add(simple("crowd-from"), List.of(new Step("crowd-to", "人多的一步"))));
        try (Connection connection = new ApplicationDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.executeUpdate(crowd(1, 40));
                int few = statements(40);
                statement.executeUpdate(crowd(41, 4000));
                assertThat(statements(4000)).isEqualTo(few);
                LocalDate today = LocalDate.now(clock);
                assertThat(as(hr(), () -> promotions.departments("crowd-to"))).hasSize(1);
                assertThat(as(hr(), () -> promotions.board("crowd-to", today, "no-such-department")))
                        .isEmpty();
                statement.executeUpdate(crowd(4001, 5001));
                assertThatThrownBy(() -> as(hr(), () -> promotions.board("crowd-to", today)))
                        .hasMessageContaining("promotions.tooMany");
                assertThat(as(hr(), () -> promotions.candidate("crowd-to", today, "crowd-4711")))
                        .as("one of them is looked at by herself")
                        .hasValueSatisfying(
                                it -> assertThat(it.match().personName()).isEqualTo("众4711"));
                assertThat(as(hr(), () -> promotions.candidate("crowd-to", today, "wu-di")))
                        .as("no step leads there from her role")
                        .isEmpty();
            } finally {
                statement.executeUpdate("delete from person where position_code = 'crowd-from'");
            }
        }
        run(hr(), () -> edits.retire("crowd-from"));
        run(hr(), () -> edits.retire("crowd-to"));
    }

    private static String crowd(int from, int to) {
        String digit = "(select 0 d union select 1 union select 2 union select 3 union select 4 union select 5"
                + " union select 6 union select 7 union select 8 union select 9)";
        return "insert into person (id, version, code, name, department_id, position_code, education, hired_on, active,"
                + " position_since) select 900000000 + seq, 1, concat('crowd-', seq), concat('众', seq),"
                + " (select min(id) from department), 'crowd-from', 'COLLEGE', '2025-01-01', true, '2025-01-01'"
                + " from (select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d seq from " + digit + " a, " + digit
                + " b, " + digit + " c, " + digit + " e) numbers where seq between " + from + " and " + to;
    }

    private int statements(int people) {
        Viewer hr = hr();
        StatementCount.start();
        assertThat(as(hr, () -> promotions.board("crowd-to", LocalDate.now(clock))))
                .hasSize(people);
        as(hr, () -> team.trend("crowd-from", "customer-complaints"));
        return StatementCount.get();
    }

    @Test
    void nobodyIsJudgedByARuleOfAnotherTable() {
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        String role = as(assessor, () -> judgements.roles()).iterator().next().code();
        String period = as(hr(), () -> team.periods(role)).get(0);
        JudgementService.Line line =
                as(assessor, () -> judgements.lines(role, period, 1)).rows().get(0);
        long agent = learner().personId();
        assertThatThrownBy(() -> run(
                        assessor,
                        () -> judgements.judge(agent, line.ruleId(), period, java.math.BigDecimal.ONE, "并不是她的考核表")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        run(assessor, () -> judgements.judge(line.personId(), line.ruleId(), period, null, "没写扣几分")))
                .hasMessageContaining("judgement.range");
        assertThatThrownBy(() -> run(
                        learner(),
                        () -> judgements.judge(
                                line.personId(), line.ruleId(), period, java.math.BigDecimal.ONE, "学员不能判断")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as(learner(), () -> judgements.lines(role, period, 1)))
                .isInstanceOf(ForbiddenException.class);
    }
}
