package zhijie.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds evidence up to mastery. In: the rule, all facts of one person and one competency, the share of lessons finished of
 * the course that teaches it best, the day. Out: a state and 0 to 100 percent, not rounded, with a line for every source.
 * Without any fact or lesson it is open and 0. The order of the facts doesn't matter; of two facts of one source and one
 * day the one stored last counts.
 */
public final class MasteryCalculator {

    private static final Comparator<Fact> NEWEST = Comparator.comparing(Fact::observedOn)
            .thenComparing(Fact::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private MasteryCalculator() {}

    public static Mastery judge(MasteryRule rule, Collection<Fact> facts, Share lessons, LocalDate day) {
        Map<EvidenceSource, Fact> counting = new EnumMap<>(EvidenceSource.class);
        Map<EvidenceSource, Fact> gone = new EnumMap<>(EvidenceSource.class);
        for (Fact fact : facts) {
            if (!fact.observedOn().isAfter(day)) {
                LocalDate last = rule.of(fact.source()).lastDay(fact);
                boolean counts = !fact.isWithdrawn() && (last == null || !last.isBefore(day));
                (counts ? counting : gone).merge(fact.source(), fact, MasteryCalculator::newer);
            }
        }
        List<Mastery.Line> lines = new ArrayList<>();
        for (EvidenceSource source : EvidenceSource.values()) {
            Mastery.Line line = line(source, rule.of(source), counting.get(source), gone.get(source), lessons);
            if (line != null) {
                lines.add(line);
            }
        }
        return sum(lines, rule, counting.containsKey(EvidenceSource.COURSE) || lessons.isWhole());
    }

    private static Fact newer(Fact one, Fact other) {
        return NEWEST.compare(one, other) >= 0 ? one : other;
    }

    private static Mastery.Line line(EvidenceSource source, SourceRule rule, Fact counting, Fact gone, Share lessons) {
        boolean course = source == EvidenceSource.COURSE;
        if (counting == null && course && lessons.done() > 0) {
            double points = rule.points() * lessons.ratio();
            return new Mastery.Line(source, Mastery.Effect.SUPPORTS, null, points, rule.points(), lessons);
        }
        if (counting == null) {
            return gone == null
                    ? null
                    : new Mastery.Line(source, Mastery.Effect.GONE, gone, 0, rule.points(), Share.NONE);
        }
        Mastery.Effect effect;
        if (counting.met()) {
            effect = rule.proves() ? Mastery.Effect.PROVES : Mastery.Effect.SUPPORTS;
        } else {
            effect = rule.vetoes() ? Mastery.Effect.VETOES : Mastery.Effect.SILENT;
        }
        int points = effect == Mastery.Effect.SUPPORTS ? rule.points() : 0;
        return new Mastery.Line(source, effect, counting, points, rule.points(), course ? lessons : Share.NONE);
    }

    private static Mastery sum(List<Mastery.Line> lines, MasteryRule rule, boolean studied) {
        boolean vetoed = lines.stream().anyMatch(line -> line.effect() == Mastery.Effect.VETOES);
        boolean proven = lines.stream().anyMatch(line -> line.effect() == Mastery.Effect.PROVES);
        if (proven && !vetoed) {
            return new Mastery(MasteryState.REACHED, 100, lines);
        }
        double points = lines.stream().mapToDouble(Mastery.Line::points).sum();
        boolean expired = lines.stream()
                .anyMatch(line -> line.effect() == Mastery.Effect.GONE
                        && !line.fact().isWithdrawn()
                        && line.fact().met()
                        && rule.of(line.source()).proves());
        MasteryState state;
        if (vetoed) {
            state = MasteryState.FAILED;
        } else if (expired) {
            state = MasteryState.EXPIRED;
        } else if (studied) {
            state = MasteryState.STUDIED;
        } else {
            state = points > 0 ? MasteryState.LEARNING : MasteryState.OPEN;
        }
        return new Mastery(state, points, lines);
    }
}
