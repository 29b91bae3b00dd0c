package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * Templates of qualification tables: rows and rules as a document gives them, brought into a draft. What is published
 * never changes; then there is a new draft beside it. Numbers that HR filled in stay where their place is still there.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class TableTemplateService {

    @Inject
    private RoleRepository roles;

    @Inject
    private TableService tables;

    @Inject
    private AuditLog audit;

    /** The newest table of a role as it would be written down. */
    public Optional<TableDocument> get(String roleCode) {
        return roles.find(roleCode).flatMap(this::newest).map(table -> TableDocument.of(TableDetail.of(table)));
    }

    private Optional<QualificationTable> newest(Role role) {
        return roles.tablesOf(role).stream().findFirst();
    }

    /** Makes the role's draft what the document says; where there is none, a new one. */
    @Requires(Permission.ROLE_EDIT)
    public void load(TableDocument document) {
        Role role = roles.get(document.role());
        QualificationTable before = newest(role).orElse(null);
        Map<String, BigDecimal> numbers = before == null ? Map.of() : TableService.numbers(TableDetail.of(before));
        QualificationTable table = before;
        if (before != null && before.status() == TableStatus.DRAFT) {
            table.clear();
            table.quote(document.clause());
            roles.flush();
        } else {
            table = new QualificationTable(
                    role, before == null ? 1 : before.number() + 1, document.clause(), PeriodKind.MONTH);
        }
        table.scoreBy(fill(table, document.rows()));
        roles.add(table);
        roles.flush();
        tables.fillByPlace(table.id(), table.version(), blanksOnly(table, numbers));
        audit.record("table.load", "table", table.id(), document.role());
    }

    /**
     * Makes a draft what it was before: its rows, rules, numbers and options.
     *
     * @throws zhijie.common.StaleVersionException if somebody changed the table since {@code version} was read
     */
    @Requires(Permission.ROLE_EDIT)
    public TableDetail restore(long tableId, long version, TableDocument before) {
        QualificationTable table = roles.table(tableId);
        StaleVersionException.check(version, table.version());
        table.clear();
        roles.flush();
        fill(table, before.rows());
        roles.touch(table);
        roles.flush();
        audit.record("table.restore", "table", tableId, before.role());
        return TableDetail.of(table);
    }

    /** Adds the rows; the longest kind of period that their indicators are read by. */
    private PeriodKind fill(QualificationTable table, List<TableDocument.Row> rows) {
        PeriodKind kind = PeriodKind.MONTH;
        for (TableDocument.Row text : rows) {
            TableRow row = table.addRow(text.code(), text.behaviour(), text.standard());
            row.describe(text.behaviour(), text.standard(), text.reconstructed());
            row.weigh(text.weight());
            for (TableDocument.Rule rule : text.rules()) {
                Indicator indicator = rule.indicator() == null ? null : indicator(rule.indicator());
                TableRule added = row.addRule(rule.kind(), indicator, rule.options(), rule.finding());
                rule.parameters().forEach(added::fill);
                if (indicator != null && indicator.periodKind().compareTo(kind) > 0) {
                    kind = indicator.periodKind();
                }
            }
        }
        return kind;
    }

    /** The numbers for which the table has no number of its own. */
    private static Map<String, BigDecimal> blanksOnly(QualificationTable table, Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> blanks = TableService.numbers(TableDetail.of(table));
        blanks.values().removeIf(java.util.Objects::nonNull);
        blanks.replaceAll((place, none) -> numbers.get(place));
        return blanks;
    }

    private Indicator indicator(String code) {
        return roles.indicator(code).orElseThrow(() -> new NotFoundException("indicator", code));
    }
}
