package zhijie.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A self-check question as shown. */
public record SelfCheckRow(Long id, int number, String question, List<Option> options, String explanation) {

    /** Whether more than one option is right. */
    public boolean multiple() {
        return options.stream().filter(Option::right).count() > 1;
    }

    /** The right letters together, such as {@code BC}. */
    public String answer() {
        return options.stream().filter(Option::right).map(Option::letter).collect(Collectors.joining());
    }

    /** Whether these letters are all the right ones and no other. */
    public boolean isAnsweredBy(Set<String> letters) {
        return letters.equals(
                options.stream().filter(Option::right).map(Option::letter).collect(Collectors.toSet()));
    }
}
