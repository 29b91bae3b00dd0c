package zhijie.qualification;

import java.util.Map;
import java.util.Optional;

/**
 * What is known about a person for a period: readings by indicator code, judgements by rule. What is not here is
 * missing, and missing is never 0.
 */
public record Facts(Map<String, Measurement> readings, Map<RuleKey, Judgement> judgements) {

    /** A rule in a table: its row and its place in the row, from 0. */
    public record RuleKey(String row, int rule) {}

    public Facts {
        readings = Map.copyOf(readings);
        judgements = Map.copyOf(judgements);
    }

    public static Facts of(Map<String, Measurement> readings) {
        return new Facts(readings, Map.of());
    }

    Optional<Measurement> reading(IndicatorSpec indicator) {
        return Optional.ofNullable(readings.get(indicator.code()));
    }

    Optional<Judgement> judgement(String row, int rule) {
        return Optional.ofNullable(judgements.get(new RuleKey(row, rule)));
    }
}
