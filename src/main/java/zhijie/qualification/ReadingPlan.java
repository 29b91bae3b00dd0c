package zhijie.qualification;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhijie.common.ExpectedException;

/** What a bunch of readings would do: a line each. Nothing is stored while one line is refused. */
public record ReadingPlan(String period, List<Line> lines) {

    private static final int MOST_SHOWN = 200;
    private static final Set<String> NOT_OF_AN_INPUT = Set.of("person", "indicator", "period", "value", "inputs");

    /** What a line does. */
    public enum Action {
        ADD,
        CORRECT,
        SAME,
        REFUSED;

        /** Key of its name. */
        public String getKey() {
            return "readingAction." + name();
        }
    }

    /**
     * A reading and what it does.
     *
     * @param measurement what it says; null if it is refused
     * @param before what is stored now; null if nothing is
     * @param refusal why it is refused; null otherwise
     */
    public record Line(
            ReadingEntry entry,
            String personName,
            String indicatorTitle,
            Action action,
            Measurement measurement,
            Measurement before,
            ExpectedException refusal) {}

    public ReadingPlan {
        lines = List.copyOf(lines);
    }

    /** Lines that a page shows: those refused if there are any, and no more than it can bear. */
    public List<Line> shown() {
        return telling().limit(MOST_SHOWN).toList();
    }

    /** How many more there are. */
    public long getMore() {
        return Math.max(0, telling().count() - MOST_SHOWN);
    }

    private Stream<Line> telling() {
        boolean refused = isRefused();
        return lines.stream().filter(line -> !refused || line.action() == Action.REFUSED);
    }

    public long count(String action) {
        Action wanted = Action.valueOf(action);
        return lines.stream().filter(line -> line.action() == wanted).count();
    }

    /** Whether a line is refused for what an input of an indicator says, or for all of them. */
    public boolean refuses(int line, String indicator, String input) {
        return lines.stream()
                .filter(it -> it.refusal() != null
                        && it.entry().line() == line
                        && indicator.equals(it.entry().indicator()))
                .map(it -> it.refusal().field())
                .anyMatch(field -> input.equals(field) || NOT_OF_AN_INPUT.contains(field));
    }

    public boolean isRefused() {
        return count("REFUSED") > 0;
    }
}
