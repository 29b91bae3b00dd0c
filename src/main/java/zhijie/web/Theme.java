package zhijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhijie.common.Setting;

/** The organisation's own colours and logo, from the folder {@code THEME_DIR}; each may be absent. */
@Named
@ApplicationScoped
public class Theme {

    private static final long MOST_BYTES = 200_000;

    /** A file of the folder, if it is there and no larger than such a file would be. */
    static Optional<Path> file(String name) throws IOException {
        if (Setting.THEME_DIR.value().isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(Setting.THEME_DIR.value()).resolve(name);
        return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? Optional.of(file) : Optional.empty();
    }

    /** Whether the organisation has a logo of its own. */
    public boolean isOwnLogo() throws IOException {
        return file("logo.svg").isPresent();
    }
}
