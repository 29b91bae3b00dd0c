package zhijie.exchange.content;

import java.util.Locale;

/** How content files spell the names of an enumeration: {@code HIGHER_IS_BETTER} is {@code higher-is-better}. */
final class SpelledCode {

    private SpelledCode() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
