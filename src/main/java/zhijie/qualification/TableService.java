package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Qualification tables: filling in the blanks of a draft, publishing, copying, comparing. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class TableService {

    private static final int MOST_BEHAVIOUR = 60;
    private static final int MOST_STANDARD = 300;
    private static final int MOST_FINDING = 80;

    @Inject
    private RoleRepository roles;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A number for a blank: of a rule, or with {@code ruleId} null the weight of a row. Null opens the blank again. */
    public record Change(Long rowId, Long ruleId, Parameter parameter, BigDecimal value) {}

    /** Options chosen for a rule. */
    public record Choice(Long rowId, Long ruleId, RuleOptions options) {}

    /** @throws NotFoundException if there is no such table */
    public TableDetail get(long tableId) {
        return TableDetail.of(roles.table(tableId));
    }

    /**
     * The table that a role is scored by: the version of this number, or without one what is in force today, else the
     * newest.
     *
     * @throws NotFoundException if the role has no such table
     */
    public TableDetail forScoring(String roleCode, Integer number) {
        Role role = roles.get(roleCode);
        List<QualificationTable> all = roles.tablesOf(role);
        if (number == null) {
            java.util.Optional<TableDetail> now = inForce(roleCode, LocalDate.now(clock));
            if (now.isPresent()) {
                return now.get();
            }
        }
        return all.stream()
                .filter(table -> number == null || table.number() == number)
                .findFirst()
                .map(table -> get(table.id()))
                .orElseThrow(() -> new NotFoundException("table", roleCode + (number == null ? "" : "/" + number)));
    }

    /** The table of a role that is in force on a day, if there is one. */
    public java.util.Optional<TableDetail> inForce(String roleCode, LocalDate day) {
        return roles
                .tables(
                        "t.role.code = :role and t.status <> :draft and t.validFrom <= :day and t.validTo >= :day",
                        Map.of("role", roleCode, "draft", TableStatus.DRAFT, "day", day))
                .stream()
                .reduce((one, later) -> later)
                .map(TableDetail::of);
    }

    /**
     * Fills blanks of a draft, all or none.
     *
     * @throws StaleVersionException if somebody changed the table since {@code version} was read
     */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail fill(long tableId, long version, List<Change> changes) {
        return fill(tableId, version, changes, List.of());
    }

    /**
     * Fills blanks and chooses options of rules, all or none.
     *
     * @throws StaleVersionException if somebody changed the table since {@code version} was read
     */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail fill(long tableId, long version, List<Change> changes, List<Choice> choices) {
        QualificationTable table = draft(tableId, version);
        for (Change change : changes) {
            apply(table, change);
        }
        for (Choice choice : choices) {
            rule(row(table, choice.rowId()), choice.ruleId()).choose(choice.options());
        }
        return changed(table, "table.fill", changes.size() + choices.size() + "");
    }

    private static void apply(QualificationTable table, Change change) {
        TableRow row = row(table, change.rowId());
        if (change.ruleId() == null) {
            row.weigh(change.value());
        } else {
            rule(row, change.ruleId()).fill(change.parameter(), change.value());
        }
    }

    @Requires(Permission.ROLE_EDIT)
    public TableDetail addRow(long tableId, long version, String behaviour, String standard) {
        QualificationTable table = draft(tableId, version);
        int number = table.rows().size() + 1;
        while (has(table, "r" + number)) {
            number++;
        }
        table.addRow("r" + number, behaviour(behaviour), standard(standard));
        return changed(table, "table.addRow", behaviour);
    }

    private static boolean has(QualificationTable table, String code) {
        return table.rows().stream().anyMatch(row -> row.code().equals(code));
    }

    @Requires(Permission.ROLE_EDIT)
    public TableDetail describeRow(long tableId, long version, long rowId, String behaviour, String standard) {
        QualificationTable table = draft(tableId, version);
        TableRow row = row(table, rowId);
        row.describe(behaviour(behaviour), standard(standard), row.reconstructed());
        return changed(table, "table.describeRow", behaviour);
    }

    private static String behaviour(String written) {
        return Words.needed("behaviour", written, MOST_BEHAVIOUR, "table.noBehaviour");
    }

    private static String standard(String written) {
        return Words.needed("standard", written, MOST_STANDARD, "table.noStandard");
    }

    @Requires(Permission.ROLE_EDIT)
    public TableDetail removeRow(long tableId, long version, long rowId) {
        QualificationTable table = draft(tableId, version);
        TableRow row = row(table, rowId);
        table.removeRow(row);
        return changed(table, "table.removeRow", row.behaviour());
    }

    /** @throws RuleViolationException if the kind and the indicator don't go together */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail addRule(
            long tableId, long version, long rowId, RuleKind kind, String indicatorCode, String finding) {
        QualificationTable table = draft(tableId, version);
        Indicator indicator = indicatorCode == null
                ? null
                : roles.indicator(indicatorCode).orElseThrow(() -> new NotFoundException("indicator", indicatorCode));
        row(table, rowId)
                .addRule(kind, indicator, RuleOptions.NONE, Words.optional("finding", finding, MOST_FINDING))
                .spec();
        return changed(table, "table.addRule", kind.code());
    }

    @Requires(Permission.ROLE_EDIT)
    public TableDetail removeRule(long tableId, long version, long rowId, long ruleId) {
        QualificationTable table = draft(tableId, version);
        TableRow row = row(table, rowId);
        row.removeRule(rule(row, ruleId));
        return changed(table, "table.removeRule", row.behaviour());
    }

    /**
     * How a table scores: by which kind of period, how much at most, and from where on a band is reached.
     *
     * @throws RuleViolationException if the bands don't go down, or the best is out of reach
     */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail scoreBy(long tableId, long version, PeriodKind kind, BigDecimal cap, Bands bands) {
        QualificationTable table = draft(tableId, version);
        table.scoreBy(kind);
        table.grade(cap, bands);
        return changed(table, "table.scoreBy", kind + " " + cap + " " + bands);
    }

    /** @throws RuleViolationException if blanks are open, weights aren't 100, or another table is in force then */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail publish(long tableId, long version, LocalDate from, LocalDate to) {
        QualificationTable table = draft(tableId, version);
        table.publish(from, to);
        for (QualificationTable other : roles.tablesOf(table.role())) {
            boolean overlaps = other.status() == TableStatus.PUBLISHED
                    && !other.equals(table)
                    && !other.validFrom().isAfter(to)
                    && !other.validTo().isBefore(from);
            if (overlaps) {
                throw RuleViolationException.at("validFrom", "table.overlap", other.number());
            }
        }
        return changed(table, "table.publish", from + "–" + to);
    }

    @Requires(Permission.ROLE_EDIT)
    public TableDetail close(long tableId, long version) {
        QualificationTable table = roles.table(tableId);
        StaleVersionException.check(version, table.version());
        table.close(LocalDate.now(clock));
        return changed(table, "table.close", String.valueOf(table.number()));
    }

    /** Begins a draft without rows, for a role that no document gives a table. */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail begin(String roleCode) {
        Role role = roles.get(roleCode);
        QualificationTable table =
                new QualificationTable(role, nextNumber(role), user.get().name(), PeriodKind.MONTH);
        roles.add(table);
        roles.flush();
        audit.record("table.begin", "table", table.id(), roleCode + " " + table.number());
        return TableDetail.of(table);
    }

    /**
     * Throws a draft away with all that stands in it; the audit log keeps its numbers.
     *
     * @throws RuleViolationException if it is no draft: people were scored by it
     */
    @Requires(Permission.ROLE_EDIT)
    public void discard(long tableId, long version) {
        QualificationTable table = draft(tableId, version);
        String numbers = numbers(TableDetail.of(table)).entrySet().stream()
                .filter(it -> it.getValue() != null)
                .map(it -> it.getKey() + "=" + Sentences.plain(it.getValue()))
                .collect(Collectors.joining(" "));
        roles.remove(table);
        roles.flush();
        audit.record("table.discard", "table", tableId, table.role().code() + " " + table.number() + " " + numbers);
    }

    private int nextNumber(Role role) {
        return roles.tablesOf(role).stream()
                        .mapToInt(QualificationTable::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** A new draft with everything of this table, for the next period. */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail copy(long tableId) {
        QualificationTable table = roles.table(tableId);
        QualificationTable copy = table.copy(nextNumber(table.role()));
        roles.add(copy);
        roles.flush();
        audit.record("table.copy", "table", copy.id(), table.number() + " → " + copy.number());
        return TableDetail.of(copy);
    }

    /** Fills the blanks of a draft with the numbers of another table, row by row and rule by rule. */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail takeOver(long tableId, long version, long fromTableId) {
        TableDetail from = get(fromTableId);
        return fillByPlace(tableId, version, numbers(from));
    }

    /** Numbers by place: {@code r1} is a weight, {@code r1/0/target} a blank. Open blanks are there with null. */
    static Map<String, BigDecimal> numbers(TableDetail table) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (TableDetail.Row row : table.rows()) {
            numbers.put(row.spec().code(), row.spec().points());
            for (int i = 0; i < row.rules().size(); i++) {
                RuleSpec rule = row.rules().get(i).spec();
                String place = row.spec().code() + "/" + i + "/";
                rule.kind()
                        .required()
                        .forEach(p ->
                                numbers.put(place + p.code(), rule.parameters().get(p)));
                rule.parameters().forEach((p, value) -> numbers.put(place + p.code(), value));
            }
        }
        return numbers;
    }

    /** Fills a draft from numbers by place; places that the draft doesn't have are left out. */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail fillByPlace(long tableId, long version, Map<String, BigDecimal> numbers) {
        QualificationTable table = draft(tableId, version);
        for (TableRow row : table.rows()) {
            BigDecimal weight = numbers.get(row.code());
            if (weight != null) {
                row.weigh(weight);
            }
            for (int i = 0; i < row.rules().size(); i++) {
                TableRule rule = row.rules().get(i);
                for (Parameter parameter : Parameter.values()) {
                    BigDecimal value = numbers.get(row.code() + "/" + i + "/" + parameter.code());
                    if (value != null && rule.kind().knows(parameter)) {
                        rule.fill(parameter, value);
                    }
                }
            }
        }
        return changed(table, "table.takeOver", numbers.size() + "");
    }

    private QualificationTable draft(long tableId, long version) {
        QualificationTable table = roles.table(tableId);
        StaleVersionException.check(version, table.version());
        table.checkDraft();
        return table;
    }

    private TableDetail changed(QualificationTable table, String action, String detail) {
        roles.touch(table);
        roles.flush();
        audit.record(action, "table", table.id(), detail);
        return TableDetail.of(table);
    }

    private static TableRow row(QualificationTable table, long rowId) {
        return table.rows().stream()
                .filter(row -> row.id() != null && row.id() == rowId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("row", rowId));
    }

    private static TableRule rule(TableRow row, long ruleId) {
        return row.rules().stream()
                .filter(rule -> rule.id() != null && rule.id() == ruleId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("rule", ruleId));
    }
}
