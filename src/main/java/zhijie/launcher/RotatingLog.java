package zhijie.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file of at most 10 MB with one predecessor. */
class RotatingLog implements AutoCloseable {

    private static final long MOST_CHARACTERS = 10L * 1024 * 1024;

    private final Path file;
    private Writer writer;
    private long written;

    RotatingLog(Path file) throws IOException {
        this.file = file;
        open();
    }

    private void open() throws IOException {
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    void write(String line) throws IOException {
        if (written > MOST_CHARACTERS) {
            writer.close();
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        writer.write(line);
        writer.write('\n');
        writer.flush();
        written += line.length() + 1L;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
