package zhijie.progress;

import java.util.List;

/**
 * Mastery 掌握度 of one competency: what the evidence adds up to, and how.
 *
 * @param percent 0 to 100; 100 if and only if it is reached
 * @param lines one for every source that says something, in the order of the sources
 */
public record Mastery(MasteryState state, double percent, List<Line> lines) {

    public Mastery {
        lines = List.copyOf(lines);
    }

    public boolean isReached() {
        return state == MasteryState.REACHED;
    }

    /** What a source did to the mastery. */
    public enum Effect {
        /** It proves. */
        PROVES,
        /** It keeps the competency from being reached. */
        VETOES,
        /** It adds points. */
        SUPPORTS,
        /** It is not met, and the rule draws nothing from that. */
        SILENT,
        /** All it said has expired or was withdrawn. */
        GONE;

        public String getKey() {
            return "masteryEffect." + name();
        }
    }

    /**
     * A source and what it did.
     *
     * @param fact the newest result that counts, or where none does any more the newest; null for lessons under way
     * @param points added
     * @param most points it can add
     * @param share share of the lessons finished, 0 to 1; 1 for every other source
     */
    public record Line(EvidenceSource source, Effect effect, Fact fact, double points, int most, Share share) {}

    /** How often the newest result of a vetoing source is 'not met'. */
    public List<Line> vetoes() {
        return lines.stream().filter(line -> line.effect() == Effect.VETOES).toList();
    }
}
