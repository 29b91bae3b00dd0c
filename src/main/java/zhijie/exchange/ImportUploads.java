package zhijie.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import zhijie.common.RuleViolationException;
import zhijie.common.Setting;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * Files that were sent and whose plan somebody is looking at: on disk, not in a session, and only for her who sent them.
 * Her last few are kept, so a page left open for long may have to send its file again.
 */
@ApplicationScoped
@Requires(Permission.IMPORT)
public class ImportUploads {

    private static final int MOST_KEPT = 4;

    @Inject
    private CurrentUser user;

    /** @return what {@link #read} asks for */
    public String keep(InputStream body) {
        try {
            Path folder = Files.createDirectories(folder());
            String id = UUID.randomUUID().toString();
            copy(body, folder.resolve(id));
            forgetOld(folder);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: what is too large or broken off leaves nothing behind. */
    private static void copy(InputStream body, Path file) throws IOException {
        boolean whole = false;
        try {
            Files.copy(body, file);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** @throws RuleViolationException if the file is no longer kept */
    public byte[] read(String id) {
        try {
            return Files.readAllBytes(folder().resolve(UUID.fromString(id).toString()));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            throw (RuleViolationException) new RuleViolationException("import.forgotten").initCause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String id) {
        try {
            Files.deleteIfExists(folder().resolve(UUID.fromString(id).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return Path.of(
                Setting.DATA_DIR.value(), "uploads", String.valueOf(user.get().accountId()));
    }

    private static void forgetOld(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST_KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }
}
