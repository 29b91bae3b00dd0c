package zhijie.exchange;

import java.nio.charset.StandardCharsets;

/** A file to import as it was sent; the name is only shown and, for some formats, tells its kind. */
public record ImportFile(String name, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
