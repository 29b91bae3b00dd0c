package zhijie.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.qualification.Band;
import zhijie.qualification.RuleScore;
import zhijie.qualification.Scorecard;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;

/** A scorecard as programs get it: points, and each rule with its arithmetic as data and as a sentence. */
public record ScoreAnswer(
        String role, int table, Scorecard.State state, BigDecimal total, Band band, int openBlanks, List<Row> rows) {

    /** A row of the table; points are absent while one of its readings is missing or a blank is open. */
    public record Row(String code, String behaviour, BigDecimal weight, BigDecimal points, List<Rule> rules) {}

    /** What a rule did. */
    public record Rule(
            String kind,
            String indicator,
            String rule,
            RuleScore.State state,
            String formula,
            Map<String, BigDecimal> inputs,
            BigDecimal reading,
            BigDecimal target,
            BigDecimal distance,
            BigDecimal steps,
            BigDecimal pointsEach,
            BigDecimal points,
            String why) {}

    static ScoreAnswer of(TableDetail table, Scorecard card, Sentences say) {
        return new ScoreAnswer(
                table.roleCode(),
                table.ref().number(),
                card.state(),
                card.total().orElse(null),
                card.total().map(total -> table.bands().of(total)).orElse(null),
                card.rows().stream().mapToInt(row -> row.row().blankCount()).sum(),
                card.rows().stream()
                        .map(row -> new Row(
                                row.row().code(),
                                row.row().behaviour(),
                                row.row().points(),
                                row.points().orElse(null),
                                row.rules().stream()
                                        .map(rule -> rule(rule, say))
                                        .collect(Collectors.toList())))
                        .toList());
    }

    private static Rule rule(RuleScore score, Sentences say) {
        boolean measured = score.measurement() != null;
        return new Rule(
                score.rule().kind().code(),
                score.rule().indicator() == null
                        ? null
                        : score.rule().indicator().code(),
                say.sentence(score.rule()),
                score.state(),
                score.rule().indicator() == null
                        ? null
                        : score.rule().indicator().formula().text(),
                measured ? score.measurement().inputs() : null,
                measured ? score.measurement().value() : null,
                score.target(),
                score.distance(),
                score.steps(),
                score.each(),
                score.points(),
                say.why(score));
    }
}
