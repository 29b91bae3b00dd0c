package zhijie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A filter as the query of an address. */
public final class Query {

    private Query() {}

    /** Name and value in turn; null and empty values are left out. The result ends so that more can follow. */
    public static String of(Object... namesAndValues) {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                query.append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return query.toString();
    }

    /** A parameter as it was sent, null if it is missing or blank, as an empty choice of a form is. */
    public static String text(String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }

    /** The digits that were sent, or null if it is no number. */
    public static String digits(String sent) {
        return number(sent) == null ? null : sent;
    }

    /** The number that was sent, or null if it is none. */
    public static Long number(String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.valueOf(sent) : null;
    }

    /** The one of an enum that is called so in addresses, or null. */
    public static <E extends Enum<E>> E choice(Class<E> type, String code) {
        if (code == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().replace('_', '-').equalsIgnoreCase(code)) {
                return value;
            }
        }
        return null;
    }
}
