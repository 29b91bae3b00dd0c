package zhijie.exchange.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * What a check found.
     *
     * @param right files that can be loaded
     * @param wellFormed files that keep to their schema, among them those whose codes lead nowhere
     * @param problems what is wrong, each once
     * @param dragged files without a fault of their own that refer to something in a refused file
     */
    record Checked(
            List<ContentFile> right,
            List<ContentFile> wellFormed,
            List<ContentProblem> problems,
            Set<String> dragged) {}

    /**
     * Checks each file by its schema and all of them together by their codes. A file that refers to something in a
     * refused file is refused with it.
     */
    Checked check(List<ContentSource> sources) {
        List<ContentProblem> problems = new ArrayList<>();
        List<ContentFile> read = new ArrayList<>();
        List<ContentFile> wellFormed = new ArrayList<>();
        Set<ContentType> unread = EnumSet.noneOf(ContentType.class);
        ContentSchemas schemas = new ContentSchemas(folder);
        for (ContentSource source : sources) {
            try {
                ContentFile file = YamlReader.read(source);
                read.add(file);
                List<ContentProblem> found = schemas.check(file);
                problems.addAll(found);
                if (found.isEmpty()) {
                    wellFormed.add(file);
                }
            } catch (YamlReader.NotReadable e) {
                problems.add(e.in(source));
                unread.add(source.type());
            }
        }
        problems.addAll(ContentCodes.check(wellFormed, read, unread));
        List<ContentFile> right = new ArrayList<>(wellFormed);
        right.removeIf(file -> problems.stream().anyMatch(it -> it.file().equals(file.path())));
        Set<String> dragged = drag(right);
        problems.sort(Comparator.naturalOrder());
        return new Checked(right, wellFormed, problems, dragged);
    }

    /** Takes out what refers to something that is not among the files, until nothing does. */
    private static Set<String> drag(List<ContentFile> right) {
        Set<String> dragged = new TreeSet<>();
        List<ContentProblem> dangling = ContentCodes.check(right, right, Set.of());
        while (!dangling.isEmpty()) {
            dangling.forEach(problem -> dragged.add(problem.file()));
            right.removeIf(file -> dragged.contains(file.path()));
            dangling = ContentCodes.check(right, right, Set.of());
        }
        return dragged;
    }
}
