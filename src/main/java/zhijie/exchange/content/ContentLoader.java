package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * whatever refers to it. Each file is one transaction. A file whose text is the one loaded last is not read again. What no
 * file holds any more is retired. What a person changed here is kept, and the difference waits for a decision.
 */
@ApplicationScoped
@Requires(Permission.SYSTEM_ADMIN)
public class ContentLoader {

    private static final Logger LOG = Logger.getLogger(ContentLoader.class.getName());
    private static final int MOST_SHOWN = 40;

    @Inject
    private ContentLoads loads;

    @Inject
    @Any
    private Instance<ContentKind> kinds;

    /**
     * What a run of the loader did.
     *
     * @param loaded files that were new or changed
     * @param unchanged files that were not even read
     * @param retired things that no file holds any more
     */
    public record Outcome(int loaded, int unchanged, int retired, List<ContentProblem> problems) {}

    /** One importer's turn at one file. */
    private record Turn(ContentKind kind, ContentSource source) {}

    /** What there is to do: files that are new or changed, and by importer the files that are gone. */
    private record Work(List<Turn> turns, Map<ContentItems, Set<String>> gone) {

        boolean isNone() {
            return turns.isEmpty() && gone.values().stream().allMatch(Set::isEmpty);
        }
    }

    /**
     * Brings everything in that is new or changed, and retires what is gone.
     *
     * @param say takes lines of progress
     */
    public Outcome loadAll(Consumer<String> say) {
        ContentFiles folder = new ContentFiles(Path.of(Setting.CONTENT_DIR.value()));
        List<ContentSource> sources = folder.list(Setting.SAMPLE.isOn());
        Work work = work(sources);
        int unchanged = sources.size()
                - (int) work.turns().stream()
                        .map(turn -> turn.source().path())
                        .distinct()
                        .count();
        if (work.isNone()) {
            return new Outcome(0, unchanged, 0, List.of());
        }
        say.accept("检查 " + sources.size() + " 个文件");
        ContentFiles.Checked checked = folder.check(sources);
        List<ContentProblem> problems = new ArrayList<>(checked.problems());
        int loaded = load(work.turns(), checked.right(), problems, say);
        int retired = retireGone(work.gone(), sources, checked.right(), problems, say);
        if (!checked.dragged().isEmpty()) {
            say.accept("因引用了被拒的文件，也不载入：" + String.join("、", checked.dragged()));
        }
        tell(problems, retired, say);
        return new Outcome(loaded, unchanged, retired, List.copyOf(problems));
    }

    private int load(List<Turn> turns, List<ContentFile> files, List<ContentProblem> problems, Consumer<String> say) {
        Map<String, ContentFile> right = new HashMap<>();
        files.forEach(file -> right.put(file.path(), file));
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
        return loaded.size();
    }

    /** Things are gone only if every file that could hold them was read; the last kinds, which refer to others, first. */
    private int retireGone(
            Map<ContentItems, Set<String>> gone,
            List<ContentSource> sources,
            List<ContentFile> right,
            List<ContentProblem> problems,
            Consumer<String> say) {
        List<ContentItems> backwards = new ArrayList<>(gone.keySet());
        Collections.reverse(backwards);
        int retired = 0;
        for (ContentItems kind : backwards) {
            List<ContentFile> files =
                    right.stream().filter(file -> file.type() == kind.type()).toList();
            long all = sources.stream().filter(it -> it.type() == kind.type()).count();
            if (files.size() < all) {
                continue;
            }
            Set<String> there = new HashSet<>();
            files.forEach(file -> kind.items(file).forEach(item -> there.add(item.code())));
            try {
                retired += loads.retireGone(kind, there, gone.get(kind));
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "停用内容文件里已删去的（" + kind.name() + "）", e);
                say.accept(kind.type().title() + " 里已删去的没有停用，原因见日志");
            }
        }
        return retired;
    }

    private void tell(List<ContentProblem> problems, int retired, Consumer<String> say) {
        problems.stream().limit(MOST_SHOWN).forEach(problem -> say.accept("拒绝 " + problem));
        if (problems.size() > MOST_SHOWN) {
            say.accept("还有 " + (problems.size() - MOST_SHOWN) + " 处错误，全部列出：scripts/admin content check");
        }
        if (retired > 0) {
            say.accept("停用 " + retired + " 项：内容文件里已删去");
        }
        int waiting = loads.waiting();
        if (waiting > 0) {
            say.accept("保留人工修改 " + waiting + " 项，没有用新文件覆盖；逐项取舍：页面 /imports 或 scripts/admin import updates");
        }
    }

    private Work work(List<ContentSource> sources) {
        Map<String, String> hashes = loads.hashes();
        Set<String> paths = new HashSet<>();
        sources.forEach(source -> paths.add(source.path()));
        List<Turn> turns = new ArrayList<>();
        Map<ContentItems, Set<String>> gone = new LinkedHashMap<>();
        for (ContentKind kind : kinds.stream()
                .sorted(Comparator.comparing(ContentKind::type).thenComparing(ContentKind::order))
                .toList()) {
            sources.stream()
                    .filter(source -> source.type() == kind.type())
                    .filter(source -> !source.hash().equals(hashes.get(ContentLoads.key(kind.name(), source.path()))))
                    .forEach(source -> turns.add(new Turn(kind, source)));
            if (kind instanceof ContentItems items) {
                gone.put(items, ContentLoads.goneFiles(kind.name(), hashes.keySet(), paths));
            }
        }
        return new Work(turns, gone);
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
