package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.PeriodRow;
import zhijie.qualification.PeriodService;

/** Periods to choose from, read once a request; HR closes and reopens them. */
@Named
@RequestScoped
public class PeriodsView {

    private static final int FEWEST = 5;

    @Inject
    private PeriodService periods;

    private List<PeriodRow> list;

    private List<PeriodRow> list() {
        if (list == null) {
            list = periods.list();
        }
        return list;
    }

    /** The one of a kind to begin with: the newest complete. */
    String usual(PeriodKind kind) {
        return periods.lastComplete(kind);
    }

    /** Which kind of period a code names; null where it names none. */
    PeriodKind kindOf(String code) {
        return periods.kindOf(code).orElse(null);
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

    /** Those of a kind: the newest two years or five periods, and all with data; newest first. */
    public Set<String> choices(PeriodKind kind) {
        Set<String> codes = new TreeSet<>(Comparator.reverseOrder());
        codes.addAll(periods.newest(kind, Math.max(FEWEST, 2 * 12 / kind.months())));
        list().stream().filter(row -> row.kind() == kind).map(PeriodRow::code).forEach(codes::add);
        return codes;
    }
}
