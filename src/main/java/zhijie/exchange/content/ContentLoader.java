package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import zhijie.common.ExpectedErrors;
import zhijie.common.ExpectedException;
import zhijie.common.Setting;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * Loads the content folder into the product. All files are checked before one is loaded; a wrong one is refused, and
 * whatever refers to it. Each file is one transaction. A file whose text is the one loaded last is not read again.
 */
@ApplicationScoped
@Requires(Permission.SYSTEM_ADMIN)
public class ContentLoader {

    private static final Logger LOG = Logger.getLogger(ContentLoader.class.getName());
    private static final int MOST_SHOWN = 40;

    @Inject
    private ContentLoads loads;

    @Inject
    private CompetencyIds competencyIds;

    @Inject
    @Any
    private Instance<ContentKind> kinds;

    /** What a run of the loader did. */
    public record Outcome(int loaded, int unchanged, List<ContentProblem> problems) {}

    /** One importer's turn at one file. */
    private record Turn(ContentKind kind, ContentSource source) {}

    /**
     * Brings everything in that is new or changed.
     *
     * @param say takes lines of progress
     */
    public Outcome loadAll(Consumer<String> say) {
        ContentFiles folder = new ContentFiles(Path.of(Setting.CONTENT_DIR.value()));
        List<ContentSource> sources = folder.list(Setting.SAMPLE.isOn());
        List<Turn> turns = turns(sources);
        int unchanged = sources.size()
                - (int) turns.stream()
                        .map(turn -> turn.source().path())
                        .distinct()
                        .count();
        if (turns.isEmpty()) {
            return new Outcome(0, unchanged, List.of());
        }
        competencyIds.forget();
        say.accept("检查 " + sources.size() + " 个文件");
        ContentFiles.Checked checked = folder.check(sources);
        List<ContentProblem> problems = new ArrayList<>(checked.problems());
        Map<String, ContentFile> right = new HashMap<>();
        checked.right().forEach(file -> right.put(file.path(), file));
        Set<String> loaded = new HashSet<>();
        ContentType announced = null;
        for (Turn turn : turns) {
            ContentFile file = right.get(turn.source().path());
            if (file == null) {
                continue;
            }
            if (announced != file.type()) {
                announced = file.type();
                say.accept(announced.title());
            }
            if (load(turn.kind(), file, problems)) {
                loaded.add(file.path());
            }
        }
        problems.stream().limit(MOST_SHOWN).forEach(problem -> say.accept("拒绝 " + problem));
        if (problems.size() > MOST_SHOWN) {
            say.accept("还有 " + (problems.size() - MOST_SHOWN) + " 处错误，全部列出：scripts/admin content check");
        }
        return new Outcome(loaded.size(), unchanged, List.copyOf(problems));
    }

    private List<Turn> turns(List<ContentSource> sources) {
        Map<String, String> hashes = loads.hashes();
        List<ContentKind> ordered = kinds.stream()
                .sorted(Comparator.comparing(ContentKind::type).thenComparing(ContentKind::order))
                .toList();
        List<Turn> turns = new ArrayList<>();
        for (ContentKind kind : ordered) {
            sources.stream()
                    .filter(source -> source.type() == kind.type())
                    .filter(source -> !source.hash().equals(hashes.get(ContentLoads.key(kind.name(), source.path()))))
                    .forEach(source -> turns.add(new Turn(kind, source)));
        }
        return turns;
    }

    /** A file that a service refuses is undone as a whole and named; a defect is logged besides. */
    private boolean load(ContentKind kind, ContentFile file, List<ContentProblem> problems) {
        try {
            loads.load(kind, file);
            return true;
        } catch (RuntimeException e) {
            ExpectedException expected = ExpectedErrors.in(e).orElse(null);
            String reason = expected == null ? "载入时出错，原因见日志" : "载入时被拒：" + Reasons.of(expected);
            if (expected == null) {
                LOG.log(Level.SEVERE, "载入 " + file.path() + "（" + kind.name() + "）", e);
            }
            problems.add(ContentProblem.error(file, "", reason));
            return false;
        }
    }
}
