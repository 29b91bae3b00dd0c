package zhijie.qualification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/**
 * Qualification table 任职资格表 of a role: a versioned document. A draft is edited; once every blank is filled and the
 * weights add up to 100 it is published for a span of days; then it never changes, until it is closed.
 */
@Entity
@Table(name = "qualification_table")
public class QualificationTable extends Stored {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** More than twice the full score can't be reached: a rule adds at most what its row has. */
    private static final BigDecimal MOST_CAP = new BigDecimal("200");

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    private Role role;

    private int number;
    private String clause;

    @Enumerated(EnumType.STRING)
    private TableStatus status = TableStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind")
    private PeriodKind periodKind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private BigDecimal cap = TableSpec.FULL;

    @Column(name = "excellent_from")
    private BigDecimal excellentFrom = Bands.USUAL.excellentFrom();

    @Column(name = "good_from")
    private BigDecimal goodFrom = Bands.USUAL.goodFrom();

    @Column(name = "passed_from")
    private BigDecimal passedFrom = Bands.USUAL.passedFrom();

    @OneToMany(mappedBy = "table", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<TableRow> rows = new ArrayList<>();

    protected QualificationTable() {}

    QualificationTable(Role role, int number, String clause, PeriodKind periodKind) {
        this.role = role;
        this.number = number;
        this.clause = clause;
        this.periodKind = periodKind;
    }

    /** A new draft with the same rows, rules and numbers. */
    QualificationTable copy(int newNumber) {
        QualificationTable copy = new QualificationTable(role, newNumber, clause, periodKind);
        copy.cap = cap;
        copy.useBands(bands());
        rows.forEach(row -> row.copyInto(copy));
        return copy;
    }

    private void useBands(Bands bands) {
        excellentFrom = bands.excellentFrom();
        goodFrom = bands.goodFrom();
        passedFrom = bands.passedFrom();
    }

    /** @throws RuleViolationException if it is no draft any more */
    void checkDraft() {
        if (status != TableStatus.DRAFT) {
            throw new RuleViolationException("table.notDraft");
        }
    }

    /**
     * Puts it in force.
     *
     * @throws RuleViolationException if blanks are open, the weights are not 100 together, or the span is empty
     */
    void publish(LocalDate from, LocalDate to) {
        checkDraft();
        if (rows.isEmpty()) {
            throw new RuleViolationException("table.empty");
        }
        int blanks = spec().blankCount();
        if (blanks > 0) {
            throw new RuleViolationException("table.blanks", blanks);
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw RuleViolationException.at("validTo", "table.span");
        }
        BigDecimal weights = rows.stream().map(TableRow::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(HUNDRED) != 0) {
            throw new RuleViolationException("table.weights", Sentences.plain(weights));
        }
        for (TableRow row : rows) {
            for (TableRule rule : row.rules()) {
                if (rule.indicator() != null && rule.indicator().periodKind().compareTo(periodKind) > 0) {
                    throw new RuleViolationException(
                            "table.periodTooShort", rule.indicator().title());
                }
            }
        }
        validFrom = from;
        validTo = to;
        status = TableStatus.PUBLISHED;
    }

    /** Ends with the period that runs today: that one is still scored by it, none that begins later. */
    void close(LocalDate today) {
        if (status != TableStatus.PUBLISHED) {
            throw new RuleViolationException("table.notPublished");
        }
        LocalDate begun = Period.firstDay(periodKind, today);
        LocalDate last = begun.plusMonths(periodKind.months()).minusDays(1);
        if (last.isBefore(validTo)) {
            validTo = last.isBefore(validFrom) ? validFrom.minusDays(1) : last;
        }
        status = TableStatus.CLOSED;
    }

    /** Takes all rows away; what was between has to be stored before rows of the same codes are added. */
    void clear() {
        checkDraft();
        rows.clear();
    }

    void quote(String newClause) {
        clause = newClause;
    }

    TableRow addRow(String code, String behaviour, String standard) {
        checkDraft();
        int next = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).ordinal() + 1;
        TableRow row = new TableRow(this, code, behaviour, standard, next);
        rows.add(row);
        return row;
    }

    void removeRow(TableRow row) {
        checkDraft();
        rows.remove(row);
    }

    void scoreBy(PeriodKind kind) {
        checkDraft();
        periodKind = kind;
    }

    /** @throws RuleViolationException if the most that it scores is out of range, or can't reach the best band */
    void grade(BigDecimal most, Bands newBands) {
        checkDraft();
        if (most.signum() <= 0 || most.compareTo(MOST_CAP) > 0) {
            throw RuleViolationException.at("cap", "table.capRange", MOST_CAP);
        }
        if (newBands.excellentFrom().compareTo(most) > 0) {
            throw RuleViolationException.at("excellent", "bands.outOfReach", Sentences.plain(most));
        }
        cap = most;
        useBands(newBands);
    }

    boolean isInForce(LocalDate day) {
        return status != TableStatus.DRAFT && !validFrom.isAfter(day) && !validTo.isBefore(day);
    }

    TableSpec spec() {
        return new TableSpec(role.code(), cap, rows.stream().map(TableRow::spec).toList());
    }

    BigDecimal cap() {
        return cap;
    }

    Bands bands() {
        return new Bands(excellentFrom, goodFrom, passedFrom);
    }

    Role role() {
        return role;
    }

    int number() {
        return number;
    }

    String clause() {
        return clause;
    }

    TableStatus status() {
        return status;
    }

    PeriodKind periodKind() {
        return periodKind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    List<TableRow> rows() {
        return rows;
    }
}
