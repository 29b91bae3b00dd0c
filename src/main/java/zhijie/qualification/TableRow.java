package zhijie.qualification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.Stored;

/** Row of a qualification table: key behaviour and result, work standard, weight (its points out of 100), rules. */
@Entity
@Table(name = "table_row")
public class TableRow extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "table_id")
    private QualificationTable table;

    private int ordinal;
    private String code;
    private String behaviour;
    private String standard;
    private String reconstructed;
    private BigDecimal weight;

    @OneToMany(mappedBy = "row", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<TableRule> rules = new ArrayList<>();

    protected TableRow() {}

    TableRow(QualificationTable table, String code, String behaviour, String standard, int ordinal) {
        this.table = table;
        this.code = code;
        this.behaviour = behaviour;
        this.standard = standard;
        this.ordinal = ordinal;
    }

    void copyInto(QualificationTable other) {
        TableRow copy = other.addRow(code, behaviour, standard);
        copy.reconstructed = reconstructed;
        copy.weight = weight;
        rules.forEach(rule -> copy.rules.add(rule.copy(copy)));
    }

    void describe(String behaviour, String standard, String reconstructed) {
        this.behaviour = behaviour;
        this.standard = standard;
        this.reconstructed = reconstructed;
    }

    /** @throws zhijie.common.RuleViolationException if it is not above 0 and at most 100, with two decimals */
    void weigh(BigDecimal weight) {
        if (weight != null) {
            RowSpec.checkWeight(weight);
        }
        this.weight = weight;
    }

    TableRule addRule(RuleKind kind, Indicator indicator, RuleOptions options, String finding) {
        int next = rules.isEmpty() ? 0 : rules.get(rules.size() - 1).ordinal() + 1;
        TableRule rule = new TableRule(this, next, kind, indicator, options, finding);
        rules.add(rule);
        return rule;
    }

    void removeRule(TableRule rule) {
        table.checkDraft();
        rules.remove(rule);
    }

    RowSpec spec() {
        return new RowSpec(
                code,
                behaviour,
                standard,
                weight,
                rules.stream().map(TableRule::spec).toList());
    }

    QualificationTable table() {
        return table;
    }

    int ordinal() {
        return ordinal;
    }

    String code() {
        return code;
    }

    String behaviour() {
        return behaviour;
    }

    String standard() {
        return standard;
    }

    String reconstructed() {
        return reconstructed;
    }

    BigDecimal weight() {
        return weight;
    }

    List<TableRule> rules() {
        return rules;
    }
}
