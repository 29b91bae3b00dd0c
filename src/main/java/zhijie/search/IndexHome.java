package zhijie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one node's indexes. The file {@code current} names the one that serves; a rebuild fills another beside
 * it and then changes the name, in one step.
 */
final class IndexHome {

    private static final String CURRENT = "current";

    private final Path root;

    IndexHome(Path root) {
        this.root = root;
    }

    /** The serving index's folder; a new one if none is named. */
    Path current() {
        try {
            Files.createDirectories(root);
            String name = Files.readString(root.resolve(CURRENT)).strip();
            if (name.matches("index-\\d+")) {
                return root.resolve(name);
            }
            return fresh();
        } catch (NoSuchFileException e) {
            return fresh();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the index cannot be used: " + root, e);
        }
    }

    /** A folder that does not exist yet. */
    Path fresh() {
        int number = 1;
        while (Files.exists(root.resolve("index-" + number))) {
            number++;
        }
        return root.resolve("index-" + number);
    }

    /** From the next start on this folder serves. */
    void name(Path folder) {
        try {
            Path next = root.resolve(CURRENT + ".next");
            Files.writeString(next, folder.getFileName().toString());
            try (var channel = java.nio.channels.FileChannel.open(next, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be put in place", e);
        }
    }

    /** Deletes every index but this one. */
    void deleteOthers(Path kept) {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder :
                    folders.filter(f -> !f.equals(kept) && Files.isDirectory(f)).toList()) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Old indexes could not be deleted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
