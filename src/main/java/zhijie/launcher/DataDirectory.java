package zhijie.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder of one installation: database, index, logs, run files. One launcher at a time owns it; what a killed
 * launcher left running is stopped by the next one.
 */
class DataDirectory implements AutoCloseable {

    private static final long FRESH_MEGABYTES = 1_000;
    private static final long LEAST_MEGABYTES = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/\\\\:._-]+");
    private static final String OUTSIDE = "zhijie-server-";
    private static final String OUTSIDE_NOTE = "server.folder";

    private final Path root;
    private FileChannel channel;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    void open() throws StartException {
        checkSpace();
        try {
            Files.createDirectories(run());
            Files.createDirectories(log());
        } catch (IOException e) {
            throw notWritable(e);
        }
        lock();
        stopLeftover("server");
        stopLeftover("database");
    }

    private void checkSpace() throws StartException {
        Path there = root;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        long free = there.toFile().getUsableSpace() / 1024 / 1024;
        long least = isFresh() ? FRESH_MEGABYTES : LEAST_MEGABYTES;
        if (free < least) {
            throw new StartException(
                    "磁盘只剩 " + free + " MB，至少需要 " + least + " MB：请清理 " + root + " 所在磁盘，或用 --data 换一个位置");
        }
    }

    /** Whether nothing was kept here yet. */
    boolean isFresh() {
        return !Files.exists(root.resolve("database")) && !Files.exists(root.resolve("search"));
    }

    private StartException notWritable(IOException e) {
        return new StartException("数据目录 " + root + " 无法写入，请修改它的权限，或用 --data 换一个目录", e);
    }

    private void lock() throws StartException {
        Path pid = run().resolve("launcher.pid");
        try {
            channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StartException("数据目录 " + root + " 正由另一个职阶使用（进程 "
                        + Files.readString(pid).strip() + "）：请先停止它，或用 --data 换一个目录");
            }
            Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
        } catch (OverlappingFileLockException e) {
            throw new StartException("数据目录 " + root + " 已在使用", e);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Remembers a process, so that it can be stopped even if this launcher is killed. */
    void remember(String name, long pid) throws IOException {
        String start = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("");
        Files.writeString(run().resolve(name + ".pid"), pid + " " + start);
    }

    /**
     * An empty folder of the server's own for as long as one start lasts: below {@code run}, or among the system's
     * temporary ones where our path has a space or a Chinese name in it, for it couldn't read its own files there.
     */
    Path serverFolder() throws IOException {
        Path folder = run().resolve("server");
        deleteAll(folder);
        deleteOutside();
        if (PLAIN.matcher(folder.toString()).matches()) {
            return Files.createDirectory(folder);
        }
        Path outside = Files.createTempDirectory(OUTSIDE);
        Files.writeString(run().resolve(OUTSIDE_NOTE), outside.toString());
        return outside;
    }

    /** What this start or a killed one before it left outside. */
    private void deleteOutside() throws IOException {
        Path note = run().resolve(OUTSIDE_NOTE);
        if (Files.exists(note)) {
            Path outside = Path.of(Files.readString(note).strip());
            if (outside.getFileName().toString().startsWith(OUTSIDE)) {
                deleteAll(outside);
            }
            Files.delete(note);
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void stopLeftover(String name) throws StartException {
        Path file = run().resolve(name + ".pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(handle -> parts.length > 1
                            && handle.info()
                                    .startInstant()
                                    .map(instant -> Long.toString(instant.toEpochMilli()))
                                    .filter(parts[1]::equals)
                                    .isPresent());
            if (process.isPresent()) {
                process.get().destroy();
                if (!endsWithin(process.get(), 30)) {
                    process.get().destroyForcibly();
                    endsWithin(process.get(), 10);
                }
            }
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            throw new StartException("上次遗留的进程记录 " + file + " 读不出，请删除它再启动", e);
        }
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    /** A secret of this installation, made at random on first use, readable by its owner only. */
    String secret(String name) throws IOException {
        Path file = root.resolve("run").resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = file.resolveSibling(name + ".new");
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
            Files.move(fresh, file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    Path root() {
        return root;
    }

    Path run() {
        return root.resolve("run");
    }

    Path log() {
        return root.resolve("log");
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            Files.deleteIfExists(run().resolve("server.pid"));
            Files.deleteIfExists(run().resolve("database.pid"));
            deleteOutside();
            channel.close();
        }
    }
}
