package zhijie.qualification;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which indicators of the library are asked for.
 *
 * @param words parts of what is written of an indicator, all of which it must have; empty for any
 * @param period null for any
 * @param origin null for any
 */
public record IndicatorQuery(String words, PeriodKind period, Origin origin) {

    /** Who wrote an indicator's formula. */
    public enum Origin {
        SOURCE,
        OURS;

        /** Key of its name. */
        public String getKey() {
            return "indicator.origin." + name();
        }
    }

    boolean takes(IndicatorText text) {
        return (period == null || period == text.period())
                && (origin == null || (origin == Origin.OURS) == text.ours())
                && Stream.of(words.strip().split("\\s+")).allMatch(word -> says(text, word));
    }

    /** Its name or another one, its code, formula, note or where its readings come from. */
    private static boolean says(IndicatorText text, String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        text.alsoCalled().stream(),
                        Stream.of(text.title(), text.code(), text.formula(), text.readingFrom(), text.note()))
                .anyMatch(said -> said != null && said.toLowerCase(Locale.ROOT).contains(sought));
    }
}
