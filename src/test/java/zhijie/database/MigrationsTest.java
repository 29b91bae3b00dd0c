package zhijie.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void everyMigrationHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).allMatch(name -> name.matches("V\\d{4}__[a-z_]+\\.sql"));
            assertThat(names.stream().map(name -> name.substring(0, 5))).doesNotHaveDuplicates();
        }
    }
}
