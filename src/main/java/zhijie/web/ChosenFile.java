package zhijie.web;

import java.util.Base64;
import java.util.Optional;

/** A file that the browser hands over in a field ({@code data-into}, grid.js): its name, a bar, its bytes in Base64. */
public record ChosenFile(String name, byte[] bytes) {

    private static final char BAR = '|';

    /** The file of the field's value; empty where nothing was chosen or the value is no file. */
    public static Optional<ChosenFile> of(String value) {
        int bar = value == null ? -1 : value.lastIndexOf(BAR);
        if (bar < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.substring(bar + 1).strip());
            return Optional.of(new ChosenFile(value.substring(0, bar), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
