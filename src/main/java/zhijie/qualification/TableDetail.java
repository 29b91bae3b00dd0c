package zhijie.qualification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as its page shows it: its identity, and per row and rule the stored id beside the value.
 *
 * @param kinds how often each of its indicators is read, by code
 */
public record TableDetail(
        TableRef ref,
        long version,
        String roleCode,
        String roleTitle,
        String clause,
        Bands bands,
        TableSpec spec,
        Map<String, PeriodKind> kinds,
        List<Row> rows) {

    /** A row and its rules. */
    public record Row(Long id, RowSpec spec, String reconstructed, List<Rule> rules) {}

    /** A rule. */
    public record Rule(Long id, RuleSpec spec) {}

    static TableDetail of(QualificationTable table) {
        List<Row> rows = table.rows().stream()
                .map(row -> {
                    RowSpec spec = row.spec();
                    List<Rule> rules = new java.util.ArrayList<>();
                    for (int i = 0; i < row.rules().size(); i++) {
                        rules.add(new Rule(row.rules().get(i).id(), spec.rules().get(i)));
                    }
                    return new Row(row.id(), spec, row.reconstructed(), rules);
                })
                .toList();
        return new TableDetail(
                TableRef.of(table),
                table.version(),
                table.role().code(),
                table.role().title(),
                table.clause(),
                table.bands(),
                new TableSpec(
                        table.role().code(),
                        table.cap(),
                        rows.stream().map(Row::spec).toList()),
                kinds(table),
                rows);
    }

    private static Map<String, PeriodKind> kinds(QualificationTable table) {
        Map<String, PeriodKind> kinds = new HashMap<>();
        for (TableRow row : table.rows()) {
            for (TableRule rule : row.rules()) {
                if (rule.indicator() != null) {
                    kinds.put(rule.indicator().code(), rule.indicator().periodKind());
                }
            }
        }
        return kinds;
    }

    public boolean isDraft() {
        return ref.status() == TableStatus.DRAFT;
    }

    public int blankCount() {
        return spec.blankCount();
    }

    /** Places of the open blanks: {@code r1} a weight, {@code r1/0/target} a rule's blank. */
    public List<String> openPlaces() {
        return TableService.numbers(this).entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    public int ruleCount() {
        return rows.stream().mapToInt(row -> row.rules().size()).sum();
    }

    /** Sum of the weights filled so far; it must be 100 to publish. */
    public BigDecimal weights() {
        return rows.stream()
                .map(row -> row.spec().points())
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
