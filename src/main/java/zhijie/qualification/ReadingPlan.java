package zhijie.qualification;

import java.util.List;
import zhijie.common.ExpectedException;

/** What a bunch of readings would do: a line each. Nothing is stored while one line is refused. */
public record ReadingPlan(String period, List<Line> lines) {

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

    public long count(String action) {
        Action wanted = Action.valueOf(action);
        return lines.stream().filter(line -> line.action() == wanted).count();
    }

    public boolean isRefused() {
        return count("REFUSED") > 0;
    }
}
