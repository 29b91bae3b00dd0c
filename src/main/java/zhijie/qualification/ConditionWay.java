package zhijie.qualification;

import java.util.Comparator;
import java.util.List;
import zhijie.people.Education;
import zhijie.qualification.Condition.Finding;
import zhijie.qualification.Condition.Outcome;

/**
 * A way to meeting a condition. How far it is are rules of thumb of our own: they tell which of two ways is shorter, and
 * are shown nowhere.
 *
 * @param findings what is missing or unknown on it
 * @param months what it takes to come by what is missing
 * @param unknown how many things have to be looked up
 */
record ConditionWay(List<Finding> findings, int months, int unknown) {

    static final int CERTIFICATE = 6;
    static final int ASSESSMENT = 1;
    static final int RESULTS = 12;
    static final int HOURS_A_MONTH = 160;

    /** Months of study up to each education, in its order. */
    private static final int[] STUDY = {0, 36, 72, 84, 120};

    private static final int AFTER_COLLEGE = 12;

    private static final Comparator<ConditionWay> NEARER =
            Comparator.comparingInt(ConditionWay::months).thenComparingInt(ConditionWay::unknown);

    /** Months of study from one education to another: after college two more years to a degree, from school four. */
    static int study(Education had, Education asked) {
        int months = STUDY[asked.ordinal()] - STUDY[had.ordinal()];
        return had == Education.COLLEGE ? months + AFTER_COLLEGE : months;
    }

    /** What is open of the parts of a leaf. */
    static ConditionWay of(List<Condition.Part> parts) {
        return together(parts.stream()
                .filter(part -> part.outcome() != Outcome.MET)
                .map(part -> new ConditionWay(
                        List.of(new Finding(part.outcome(), part.asked())),
                        part.months(),
                        part.outcome() == Outcome.UNKNOWN ? 1 : 0))
                .toList());
    }

    /** All of them, one after the other. */
    static ConditionWay together(List<ConditionWay> ways) {
        return new ConditionWay(
                ways.stream().flatMap(way -> way.findings.stream()).toList(),
                ways.stream().mapToInt(ConditionWay::months).sum(),
                ways.stream().mapToInt(ConditionWay::unknown).sum());
    }

    /** The shortest of them; those that are equally short are one finding. */
    static ConditionWay shortest(List<ConditionWay> ways) {
        ConditionWay best = ways.stream().min(NEARER).orElseThrow();
        List<Condition> equal = ways.stream()
                .filter(way -> NEARER.compare(way, best) == 0)
                .map(ConditionWay::asked)
                .distinct()
                .toList();
        if (equal.size() == 1) {
            return best;
        }
        Outcome outcome = best.months > 0 ? Outcome.MISSING : Outcome.UNKNOWN;
        return new ConditionWay(List.of(new Finding(outcome, Condition.anyOf(equal))), best.months, best.unknown);
    }

    private Condition asked() {
        return findings.size() == 1
                ? findings.get(0).asked()
                : Condition.allOf(findings.stream().map(Finding::asked).toList());
    }
}
