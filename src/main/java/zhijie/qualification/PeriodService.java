package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Periods: opened when first needed, closed by HR. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class PeriodService {

    private static final Pattern CODE = Pattern.compile("([12]\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Periods that there are, newest first. */
    public List<PeriodRow> list() {
        return entities.createQuery("select p from Period p order by p.startsOn desc, p.endsOn", Period.class)
                .getResultStream()
                .map(Period::row)
                .toList();
    }

    /** @throws NotFoundException if nothing was ever kept for this period */
    public PeriodRow get(String code) {
        return find(code)
                .orElseThrow(() -> new NotFoundException("period", code))
                .row();
    }

    /** The newest complete period of a kind, whether or not it has been opened. */
    public String lastComplete(PeriodKind kind) {
        LocalDate first = Period.firstDay(kind, LocalDate.now(clock));
        return Period.code(kind, first.minusDays(1));
    }

    /** Codes of the newest periods of a kind, the running one first, whether or not they have been opened. */
    public List<String> newest(PeriodKind kind, int count) {
        LocalDate first = Period.firstDay(kind, LocalDate.now(clock));
        return IntStream.range(0, count)
                .mapToObj(back -> Period.code(kind, first.minusMonths((long) back * kind.months())))
                .toList();
    }

    /** Of the codes of periods, newest first, the first that is over; the very first where none is. */
    public Optional<String> usual(List<String> codes) {
        return codes.stream()
                .filter(code -> kindOf(code)
                        .filter(kind -> !newest(kind, 1).contains(code))
                        .isPresent())
                .findFirst()
                .or(() -> codes.stream().findFirst());
    }

    /** Which kind of period a code names; empty where it names none. */
    public Optional<PeriodKind> kindOf(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(2) != null
                        ? PeriodKind.MONTH
                        : matcher.group(3) != null ? PeriodKind.QUARTER : PeriodKind.YEAR);
    }

    /**
     * The period of this code; it is opened if it isn't there yet.
     *
     * @throws RuleViolationException if the code names no month, quarter or year, or one that hasn't begun
     */
    @Requires(Permission.READING_EDIT)
    public PeriodRow open(String code) {
        return opened(code).row();
    }

    Period opened(String code) {
        Period period = named(code);
        if (period.id() == null) {
            entities.persist(period);
            entities.flush();
        }
        return period;
    }

    /** The period of this code; where nothing was kept for it yet, one that isn't stored. */
    Period named(String code) {
        Optional<Period> there = find(code);
        if (there.isPresent()) {
            return there.get();
        }
        PeriodKind kind = kindOf(code).orElseThrow(() -> RuleViolationException.at("period", "period.code", code));
        Matcher matcher = CODE.matcher(code);
        matcher.matches();
        int year = Integer.parseInt(matcher.group(1));
        int month =
                switch (kind) {
                    case MONTH -> Integer.parseInt(matcher.group(2));
                    case QUARTER -> Integer.parseInt(matcher.group(3)) * 3;
                    case YEAR -> 1;
                };
        Period period = new Period(kind, LocalDate.of(year, month, 1));
        if (period.startsOn().isAfter(LocalDate.now(clock))) {
            throw RuleViolationException.at("period", "period.future", code);
        }
        return period;
    }

    @Requires(Permission.READING_EDIT)
    public void close(String code) {
        Period period = opened(code);
        period.close();
        audit.record("period.close", "period", period.id(), code);
    }

    @Requires(Permission.READING_EDIT)
    public void reopen(String code) {
        Period period = find(code).orElseThrow(() -> new NotFoundException("period", code));
        period.reopen();
        audit.record("period.reopen", "period", period.id(), code);
    }

    private Optional<Period> find(String code) {
        return entities.createQuery("select p from Period p where p.code = :code", Period.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
