package zhijie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of one node's indexes. The file {@code current} names the one that serves; a rebuild fills another beside
 * it and then changes the name, in one step.
 */
final class IndexHome {

    private static final String CURRENT = "current";
    private static final String NODE = "node-name";

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

    /** The name of this node's indexes among those of other nodes; it stays with the folder. */
    String node() {
        try {
            Files.createDirectories(root);
            Path file = root.resolve(NODE);
            if (Files.notExists(file)) {
                replace(file, root.getFileName() + "-" + UUID.randomUUID());
            }
            return Files.readString(file).strip();
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
            replace(root.resolve(CURRENT), folder.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be put in place", e);
        }
    }

    /** Whatever happens meanwhile, the file holds the old text or the new one. */
    private static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
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
