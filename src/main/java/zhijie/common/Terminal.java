package zhijie.common;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines for the person who started the product. The launcher tells them from the log by their beginning. */
public final class Terminal {

    private static final String BEGINNING = "职阶｜";

    /** Past the server's log, which would wrap the line. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Terminal() {}

    public static void say(String line) {
        synchronized (OUT) {
            OUT.print(BEGINNING + line + "\n");
            OUT.flush();
        }
    }
}
