package zhijie.search;

import java.util.Objects;

/** Identifies one searchable thing: its type ({@code faq}, {@code course}, …) and its number in the database. */
public record DocumentKey(String type, long id) {

    public DocumentKey {
        Objects.requireNonNull(type, "type");
    }

    /** @throws IllegalArgumentException if the text is not of the form {@code type:number} */
    public static DocumentKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a document key: " + text);
        }
        return new DocumentKey(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
