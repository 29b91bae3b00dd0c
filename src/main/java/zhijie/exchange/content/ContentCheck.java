package zhijie.exchange.content;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhijie.common.Clocks;

/** {@code scripts/admin content check}: everything wrong with a content folder, without a server. */
public final class ContentCheck {

    private ContentCheck() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Path.of(arguments.length > 0 ? arguments[0] : "content"), Clock.system(Clocks.ZONE), out));
    }

    /**
     * Prints errors, warnings and a table of counts.
     *
     * @return 0 if there are no errors, 1 if there are, 2 if the folder can't be read
     */
    static int run(Path folder, Clock clock, PrintStream out) {
        if (!Files.isDirectory(folder.resolve("schema"))) {
            out.println("「" + folder.toAbsolutePath() + "」不是内容目录：里面没有 schema/");
            return 2;
        }
        ContentFiles files = new ContentFiles(folder);
        List<ContentProblem> problems;
        ContentFiles.Checked checked;
        try {
            List<ContentSource> sources = files.list(true);
            checked = files.check(sources);
            boolean coursesWhole = count(sources.stream().map(ContentSource::type))
                    == count(checked.wellFormed().stream().map(ContentFile::type));
            problems = new ArrayList<>(checked.problems());
            problems.addAll(ContentRules.check(checked.wellFormed(), coursesWhole, LocalDate.now(clock)));
        } catch (UncheckedIOException e) {
            out.println(e.getMessage());
            return 2;
        }
        problems.stream().sorted().forEach(problem -> out.println((problem.warning() ? "注意 " : "错误 ") + problem));
        ContentRules.counts(checked.wellFormed()).forEach((title, count) -> out.printf("%6d  %s%n", count, title));
        if (!checked.dragged().isEmpty()) {
            out.println("因引用了有错的文件，启动时也不会载入：" + String.join("、", checked.dragged()));
        }
        long warnings = problems.stream().filter(ContentProblem::warning).count();
        long errors = problems.size() - warnings;
        out.println(checked.right().size() + " 个文件无误；错误 " + errors + " 处，注意 " + warnings + " 处");
        return errors == 0 ? 0 : 1;
    }

    private static long count(Stream<ContentType> types) {
        return types.filter(type -> type == ContentType.COURSE).count();
    }
}
