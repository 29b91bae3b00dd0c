package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/**
 * Judgements 考评判断: rules that no reading can score, only an assessor with a reason. Who assesses everybody judges
 * everybody, a supervisor her own people; nobody herself.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.ASSESS)
public class JudgementService {

    /** People of a page. */
    private static final int SIZE = 20;

    @Inject
    private ReadingRepository readings;

    @Inject
    private RoleRepository roles;

    @Inject
    private PeriodService periods;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ReadingService.ReadingsChanged> changed;

    /** A rule to judge a person by, and what was judged; without a judgement deduction, reason and actor are null. */
    public record Line(
            Long personId,
            String personName,
            String department,
            Long ruleId,
            String behaviour,
            String finding,
            BigDecimal most,
            BigDecimal deduction,
            String reason,
            String actor) {}

    /** A role with something to judge, and by which kind of period. */
    public record Judged(String code, String title, PeriodKind kind) {}

    /** Roles with a published table that has something to judge; of several tables the newest counts. */
    public Collection<Judged> roles() {
        Map<String, Judged> judged = new LinkedHashMap<>();
        roles.tables("t.status = :published", Map.of("published", TableStatus.PUBLISHED)).stream()
                .filter(table -> !ScoreTable.of(table).judgementRules().isEmpty())
                .forEach(table -> judged.put(
                        table.role().code(),
                        new Judged(table.role().code(), table.role().title(), table.periodKind())));
        return judged.values();
    }

    /**
     * Every rule to judge of the people of a role whom the viewer may judge, in a period that the table scores; a page is
     * of people, and counts them.
     */
    public Slice<Line> lines(String roleCode, String periodCode, int page) {
        PeriodRow period = periods.named(periodCode).row();
        List<QualificationTable> scoring = roles
                .tables(
                        "t.status <> :draft and t.role.code = :role",
                        Map.of("draft", TableStatus.DRAFT, "role", roleCode))
                .stream()
                .filter(table -> ScoreTable.of(table).scores(period))
                .toList();
        Slice<Person> mine = scoring.isEmpty() ? Slice.of(List.of(), page, SIZE) : mine(roleCode, page);
        Map<String, RuleJudgement> said = new HashMap<>();
        readings.judgements(period.id(), mine.rows().stream().map(Person::id).toList())
                .forEach(it -> said.put(it.personId() + " " + it.ruleId(), it));
        List<Line> lines = new ArrayList<>();
        scoring.forEach(table -> mine.rows().forEach(person -> lines.addAll(lines(table, person, said))));
        return new Slice<>(lines, mine.total(), mine.page(), mine.size());
    }

    private Slice<Person> mine(String roleCode, int page) {
        Viewer viewer = user.get();
        String where = viewer.may(Permission.ASSESS_ALL) ? "p.id <> :me" : "p.id <> :me and p.manager.id = :me";
        Long me = viewer.personId() == null ? Long.valueOf(0) : viewer.personId();
        return readings.holders(roleCode, where, Map.of("me", me), page, SIZE);
    }

    private static List<Line> lines(QualificationTable table, Person person, Map<String, RuleJudgement> said) {
        List<Line> lines = new ArrayList<>();
        for (TableRow row : table.rows()) {
            for (TableRule rule : row.rules()) {
                if (rule.kind() == RuleKind.JUDGEMENT) {
                    lines.add(line(person, row, rule, said.get(person.id() + " " + rule.id())));
                }
            }
        }
        return lines;
    }

    private static Line line(Person person, TableRow row, TableRule rule, RuleJudgement said) {
        return new Line(
                person.id(),
                person.name(),
                person.department().title(),
                rule.id(),
                row.behaviour(),
                rule.finding(),
                rule.parameters().get(Parameter.POINTS),
                said == null ? null : said.deduction(),
                said == null ? null : said.reason(),
                said == null ? null : said.actor());
    }

    private static boolean mayJudge(Viewer viewer, Person person) {
        boolean hers = person.manager() != null && person.manager().id().equals(viewer.personId());
        return !person.id().equals(viewer.personId()) && (hers || viewer.may(Permission.ASSESS_ALL));
    }

    /**
     * Takes off what the assessor says, with her reason. Said again it replaces what was said, which the audit log keeps.
     *
     * @throws ForbiddenException if the person is herself, or another supervisor's
     * @throws NotFoundException if the rule is no judgement, or not one of her table in this period
     * @throws zhijie.common.RuleViolationException if the period is closed, there is no reason, or it is too much
     */
    public void judge(long personId, long ruleId, String periodCode, BigDecimal deduction, String reason) {
        Person person = people.reference(personId);
        if (!mayJudge(user.get(), person)) {
            throw new ForbiddenException();
        }
        Period period = periods.opened(periodCode);
        period.checkOpen();
        TableRule rule = roles.get(TableRule.class, "rule", ruleId);
        QualificationTable table = rule.row().table();
        if (rule.kind() != RuleKind.JUDGEMENT
                || table.status() == TableStatus.DRAFT
                || !table.role().code().equals(person.positionCode())
                || !ScoreTable.of(table).scores(period.row())) {
            throw new NotFoundException("rule", ruleId);
        }
        RuleJudgement judgement = readings.judgement(personId, ruleId, period.id())
                .orElseGet(() -> new RuleJudgement(person, rule, period));
        String before = judgement.deduction() == null ? "" : judgement.deduction() + " → ";
        judgement.say(deduction, reason, user.get().name(), LocalDateTime.now(clock));
        readings.add(judgement);
        readings.flush();
        audit.record(
                "judgement.say",
                "person",
                personId,
                period.code() + " " + rule.finding() + "：" + before + deduction + "，" + reason.strip());
        changed.fire(new ReadingService.ReadingsChanged(Set.of(personId), period.row()));
    }
}
