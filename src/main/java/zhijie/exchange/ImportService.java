package zhijie.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.Clocks;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Imports of every format: a plan first, applied whole or not at all, and undone on demand. */
@ApplicationScoped
@Transactional
@Requires(Permission.IMPORT)
public class ImportService {

    private static final int MOST_NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<ImportFormat> formats;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ImportProgress progress;

    @Inject
    private Clock clock;

    /**
     * What was done.
     *
     * @param id what an undo asks for; null where there was nothing to do
     * @param refused whether nothing was taken because of the plan's problems
     */
    public record Applied(Long id, boolean refused, ImportPlan plan) {

        /** How many things were changed. */
        public long changes() {
            return id == null
                    ? 0
                    : plan.changes().stream().filter(ImportService::does).count();
        }
    }

    /** An import as a list shows it; the day is that of the wall clock in China. */
    public record Run(
            Long id, String format, String file, String actor, LocalDateTime at, int changes, boolean undone) {}

    /** The newest imports, the last one first; one statement. */
    public List<Run> runs(int most) {
        return entities.createQuery(
                        "select r.id, r.format, r.file, r.actor, r.appliedAt, r.changes, r.undoneAt from ImportRun r"
                                + " order by r.id desc",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(r -> new Run(
                        (Long) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        ((LocalDateTime) r[4])
                                .atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(Clocks.ZONE)
                                .toLocalDateTime(),
                        (Integer) r[5],
                        r[6] != null))
                .toList();
    }

    /** What importing the file would do. */
    public ImportPlan plan(String format, ImportFile file, Set<String> take) {
        return format(format).plan(file, take);
    }

    /** Imports the file. With problems nothing of it is taken, unless its format keeps the rest. */
    public Applied apply(String name, ImportFile file, Set<String> take) {
        ImportFormat format = format(name);
        ImportPlan plan = format.plan(file, take);
        int changes = (int) plan.changes().stream().filter(ImportService::does).count();
        boolean refused = !plan.problems().isEmpty() && !format.keepsTheRest();
        if (refused || changes == 0) {
            return new Applied(null, refused, plan);
        }
        ImportRun run = new ImportRun(
                name, shorten(file.name()), user.get().login(), now(), changes, format.before(file, plan));
        watched(changes, () -> format.apply(file, plan));
        entities.persist(run);
        entities.flush();
        audit.record("import.apply", "import", run.id(), name + " " + file.name() + " " + changes);
        return new Applied(run.id(), false, plan);
    }

    /**
     * Puts back what the import changed.
     *
     * @throws RuleViolationException if it is undone already, or a later import of the same format is not
     */
    public void undo(long id) {
        ImportRun run = entities.find(ImportRun.class, id);
        if (run == null) {
            throw new NotFoundException("import", id);
        }
        if (run.isUndone()) {
            throw new RuleViolationException("import.undone", String.valueOf(id));
        }
        List<Long> later = entities.createQuery(
                        "select r.id from ImportRun r where r.id > :id and r.format = :format and r.undoneAt is null"
                                + " order by r.id desc",
                        Long.class)
                .setParameter("id", id)
                .setParameter("format", run.format())
                .getResultList();
        if (!later.isEmpty()) {
            throw new RuleViolationException("import.later", String.valueOf(later.get(0)));
        }
        watched(run.changes(), () -> format(run.format()).undo(run.before()));
        run.undo(now());
        entities.flush();
        audit.record("import.undo", "import", id, run.format() + " " + run.file());
    }

    /** How far the user's import is that is under way. */
    public ImportProgress.Step progress() {
        return progress.current();
    }

    private void watched(int changes, Runnable work) {
        progress.begin(changes);
        try {
            work.run();
        } finally {
            progress.end();
        }
    }

    private static boolean does(ImportChange change) {
        return change.action() != ImportChange.Action.SAME && change.action() != ImportChange.Action.CONFLICT;
    }

    private ImportFormat format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at(
                        "format",
                        "import.format",
                        name,
                        formats.stream().map(ImportFormat::name).sorted().collect(Collectors.joining("、"))));
    }

    private static String shorten(String name) {
        return name.length() <= MOST_NAME ? name : name.substring(name.length() - MOST_NAME);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
