package zhijie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import zhijie.launcher.EmbeddedDatabase;

/**
 * Starts the embedded database once for a run of container tests, on fresh data, and tells the server where it is.
 * {@code DATABASE_URL} in the environment names another server instead.
 */
public class TestDatabase implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("zhijie.war") == null) {
            return; // Fast tests need none.
        }
        try {
            Path root = Path.of("target", "it").toAbsolutePath();
            delete(root.resolve("database"));
            delete(root.resolve("data"));
            Files.createDirectories(root.resolve("data"));
            System.setProperty("zhijie.test.data", root.resolve("data").toString());
            System.setProperty("zhijie.test.secret", UUID.randomUUID().toString());
            String url = System.getenv("DATABASE_URL");
            if (url == null) {
                database = new EmbeddedDatabase(root, root.resolve("database.log"), "c0ffee0123456789");
                database.start();
                url = database.url();
            }
            System.setProperty("zhijie.test.database", url);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("database for the tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
