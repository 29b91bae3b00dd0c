package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.PeriodRow;
import zhijie.qualification.PeriodService;

/** Periods to choose from, read once a request; HR closes and reopens them. */
@Named
@RequestScoped
public class PeriodsView {

    @Inject
    private PeriodService periods;

    private List<PeriodRow> list;

    private List<PeriodRow> list() {
        if (list == null) {
            list = periods.list();
        }
        return list;
    }

    /** The one to begin with: the newest complete month. */
    String usual() {
        return periods.lastComplete(PeriodKind.MONTH);
    }

    void close(String code) {
        periods.close(code);
        list = null;
    }

    void reopen(String code) {
        periods.reopen(code);
        list = null;
    }

    public boolean isClosed(String code) {
        return list().stream().anyMatch(row -> row.code().equals(code) && row.closed());
    }

    /** Those with data, and the newest complete month, quarter and year. */
    public Set<String> getChoices() {
        Set<String> codes = new LinkedHashSet<>();
        for (PeriodKind kind : PeriodKind.values()) {
            codes.add(periods.lastComplete(kind));
        }
        list().stream().map(PeriodRow::code).forEach(codes::add);
        return codes;
    }
}
