package zhijie.exchange.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The content folder: which files there are, what they say, and what is wrong with them. */
final class ContentFiles {

    private final Path folder;

    ContentFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder's files in order of dependency, then of name. */
    List<ContentSource> list(boolean withSample) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ContentSource> sources = new ArrayList<>();
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                ContentType type = ContentType.of(name).orElse(null);
                if (type != null && name.endsWith(".yaml") && (withSample || !type.isSample())) {
                    sources.add(ContentSource.of(name, type, Files.readString(path, StandardCharsets.UTF_8)));
                }
            }
            sources.sort(Comparator.comparing(ContentSource::type).thenComparing(ContentSource::path));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("内容目录 " + folder.toAbsolutePath() + " 读不出：" + e.getMessage(), e);
        }
    }

    /** Files that are right, and everything that is wrong with the others. */
    record Checked(List<ContentFile> right, List<ContentProblem> problems) {}

    /**
     * Checks each file by its schema and all of them together by their codes. A file that refers to something in a
     * refused file is refused with it.
     */
    Checked check(List<ContentSource> sources) {
        List<ContentProblem> problems = new ArrayList<>();
        List<ContentFile> right = new ArrayList<>();
        ContentSchemas schemas = new ContentSchemas(folder);
        for (ContentSource source : sources) {
            try {
                ContentFile file = YamlReader.read(source);
                List<ContentProblem> found = schemas.check(file);
                problems.addAll(found);
                if (found.isEmpty()) {
                    right.add(file);
                }
            } catch (YamlReader.NotReadable e) {
                problems.add(e.in(source));
            }
        }
        List<ContentProblem> dangling = ContentCodes.check(right);
        while (!dangling.isEmpty()) {
            problems.addAll(dangling);
            Set<String> wrong = new HashSet<>();
            dangling.forEach(problem -> wrong.add(problem.file()));
            right.removeIf(file -> wrong.contains(file.path()));
            dangling = ContentCodes.check(right);
        }
        problems.sort(Comparator.naturalOrder());
        return new Checked(right, problems);
    }
}
