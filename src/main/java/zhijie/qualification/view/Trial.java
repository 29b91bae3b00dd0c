package zhijie.qualification.view;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.RowScore;
import zhijie.qualification.ScoreService;
import zhijie.qualification.Scorecard;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;

/** A sample person and period on whom a table is tried out while it is edited. Nothing of it is stored. */
@Dependent
public class Trial implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ScoreService scores;

    @Inject
    private Locales locales;

    private Map<String, String> people = new LinkedHashMap<>();
    private List<String> periods = List.of();
    private Long personId;
    private String period;
    private transient Scorecard card;

    /** Finds whom it can be tried out on. */
    void open(String roleCode, PeriodKind kind) {
        ScoreService.Samples samples = scores.samples(roleCode, kind);
        people = new LinkedHashMap<>();
        samples.people().forEach(person -> people.put(person.id().toString(), person.name()));
        periods = samples.periods();
        personId = people.isEmpty()
                ? null
                : Long.valueOf(people.keySet().iterator().next());
        period = samples.lastComplete() != null || periods.isEmpty() ? samples.lastComplete() : periods.get(0);
    }

    void score(Long tableId) {
        card = personId == null || period == null ? null : scores.trial(tableId, personId, period);
    }

    Optional<Scorecard> card() {
        return Optional.ofNullable(card);
    }

    /** The arithmetic, a line a rule, with the row's points at its end. */
    public List<String> getArithmetic() {
        Sentences say = new Sentences(locales.current());
        List<String> lines = new ArrayList<>();
        if (card != null) {
            for (RowScore row : card.rows()) {
                row.rules().forEach(rule -> lines.add(say.why(rule)));
                String points = row.points().map(Sentences::plain).orElse("—");
                String full = row.row().points() == null
                        ? "—"
                        : Sentences.plain(row.row().points());
                lines.add("→ " + row.row().behaviour() + " " + points + " / " + full);
            }
        }
        return lines;
    }

    /** The total, or why there is none. */
    public String getTotal() {
        if (card == null) {
            return "—";
        }
        Sentences say = new Sentences(locales.current());
        return card.total()
                .map(Sentences::plain)
                .orElseGet(() -> say.text(card.state().getKey()));
    }

    public boolean isPossible() {
        return personId != null && period != null;
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public List<String> getPeriods() {
        return periods;
    }

    public String getPersonId() {
        return personId == null ? null : personId.toString();
    }

    public void setPersonId(String personId) {
        this.personId = personId == null ? null : Long.valueOf(personId);
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
