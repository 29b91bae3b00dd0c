package zhijie.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file of at most 10 MB with one predecessor. On a full disk lines are left out, and their number is told as soon as
 * there is room again: whoever writes must not stop because of its log.
 */
class RotatingLog implements AutoCloseable {

    private static final long MOST_CHARACTERS = 10L * 1024 * 1024;

    private final Path file;
    private Writer writer;
    private long written;
    private long lost;

    RotatingLog(Path file) {
        this.file = file;
    }

    void write(String line) {
        try {
            if (writer == null) {
                open();
            }
            if (lost > 0) {
                put("（此处有 " + lost + " 行没有写入）");
                lost = 0;
            }
            put(line);
        } catch (IOException e) {
            lost++;
            close();
        }
    }

    private void open() throws IOException {
        if (Files.exists(file) && Files.size(file) > MOST_CHARACTERS) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    private void put(String line) throws IOException {
        writer.write(line);
        writer.write('\n');
        writer.flush();
        written += line.length() + 1L;
        if (written > MOST_CHARACTERS) {
            close();
        }
    }

    /** Every line was flushed when it was written, so that nothing is lost by a file that can't be closed. */
    @Override
    public void close() {
        try (Writer closing = writer) {
            writer = null;
        } catch (IOException e) {
            lost = Math.max(lost, 1);
        }
    }
}
