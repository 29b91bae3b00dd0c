package zhijie.qualification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;

/**
 * Readings that were given to be scored once, checked all at once: either a scorecard, or everything that is wrong with
 * what was given. Pure; nothing is stored.
 */
public final class GivenScore {

    private final List<Problem> problems = new ArrayList<>();
    private final TableDetail table;
    private Scorecard card;

    /** Something that is wrong, and at which field. */
    public record Problem(String field, ExpectedException reason) {}

    /** A judgement as given: of a row's rule, counted from 0. */
    public record GivenJudgement(String row, int rule, String deduction, String reason) {}

    /** What was given: readings by indicator, judgements, and numbers for blanks by place such as {@code r1/0/target}. */
    public record Given(
            Map<String, ReadingEntry> readings, List<GivenJudgement> judgements, Map<String, String> parameters) {}

    private GivenScore(TableDetail table) {
        this.table = table;
    }

    public static GivenScore of(TableDetail table, Given given) {
        GivenScore score = new GivenScore(table);
        TableSpec spec = score.filled(given.parameters());
        Facts facts = new Facts(score.readings(spec, given.readings()), score.judgements(spec, given.judgements()));
        if (score.problems.isEmpty()) {
            score.card = ScoreCalculator.score(spec, facts);
        }
        return score;
    }

    private Map<String, Measurement> readings(TableSpec spec, Map<String, ReadingEntry> given) {
        Map<String, IndicatorSpec> indicators = new HashMap<>();
        spec.rows().stream()
                .flatMap(row -> row.rules().stream())
                .filter(rule -> rule.indicator() != null)
                .forEach(rule -> indicators.put(rule.indicator().code(), rule.indicator()));
        Map<String, Measurement> readings = new HashMap<>();
        given.forEach((code, entry) -> {
            IndicatorSpec indicator = indicators.get(code);
            if (indicator == null) {
                problems.add(new Problem(
                        "readings." + code, new RuleViolationException("reading.notInTable", code, table.roleTitle())));
            } else {
                check(
                        "readings." + code,
                        () -> readings.put(
                                code, ReadingCheck.measure(indicator, entry, ReadingNumber.Place.SAYS_NOTHING)));
            }
        });
        return readings;
    }

    private Map<Facts.RuleKey, Judgement> judgements(TableSpec spec, List<GivenJudgement> given) {
        Map<Facts.RuleKey, Judgement> judgements = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            GivenJudgement it = given.get(i);
            String field = "judgements[" + i + "]";
            check(field, () -> {
                RuleSpec rule = spec.rows().stream()
                        .filter(row -> row.code().equals(it.row())
                                && it.rule() >= 0
                                && it.rule() < row.rules().size())
                        .map(row -> row.rules().get(it.rule()))
                        .filter(found -> found.kind() == RuleKind.JUDGEMENT)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("rule", it.row() + "/" + it.rule()));
                BigDecimal deduction =
                        ReadingNumber.parse("deduction", it.deduction(), Unit.SCORE, ReadingNumber.Place.SAYS_NOTHING);
                BigDecimal most = rule.number(Parameter.POINTS, BigDecimal.ZERO);
                if (deduction.compareTo(most) > 0) {
                    throw RuleViolationException.at("deduction", "judgement.range", Sentences.plain(most));
                }
                if (it.reason() == null || it.reason().isBlank()) {
                    throw RuleViolationException.at("reason", "judgement.reason");
                }
                if (judgements.put(new Facts.RuleKey(it.row(), it.rule()), new Judgement(deduction, it.reason()))
                        != null) {
                    throw RuleViolationException.at("rule", "judgement.duplicate");
                }
            });
        }
        return judgements;
    }

    /** The table with numbers given for its blanks laid over what is stored. */
    private TableSpec filled(Map<String, String> parameters) {
        Map<String, String> left = new LinkedHashMap<>(parameters);
        List<RowSpec> rows = new ArrayList<>();
        for (RowSpec row : table.spec().rows()) {
            List<RuleSpec> rules = new ArrayList<>();
            for (int i = 0; i < row.rules().size(); i++) {
                rules.add(filled(row.rules().get(i), row.code() + "/" + i + "/", left));
            }
            BigDecimal weight = number(row.code(), left.remove(row.code()));
            rows.add(new RowSpec(
                    row.code(), row.behaviour(), row.standard(), weight == null ? row.points() : weight, rules));
        }
        left.keySet()
                .forEach(place -> problems.add(
                        new Problem("parameters." + place, new RuleViolationException("parameter.noPlace", place))));
        return new TableSpec(table.spec().code(), table.spec().cap(), rows);
    }

    private RuleSpec filled(RuleSpec rule, String place, Map<String, String> left) {
        Map<Parameter, BigDecimal> numbers = new HashMap<>(rule.parameters());
        for (Parameter parameter : Parameter.values()) {
            if (rule.kind().knows(parameter) && left.containsKey(place + parameter.code())) {
                String at = place + parameter.code();
                BigDecimal number = number(at, left.remove(at));
                if (number != null) {
                    check("parameters." + at, () -> numbers.put(parameter, parameter.check(number)));
                }
            }
        }
        return new RuleSpec(rule.kind(), rule.indicator(), numbers, rule.options(), rule.finding());
    }

    private BigDecimal number(String place, String written) {
        BigDecimal[] number = new BigDecimal[1];
        if (written != null) {
            check(
                    "parameters." + place,
                    () -> number[0] = ReadingNumber.parse(place, written, Unit.YUAN, ReadingNumber.Place.SAYS_NOTHING));
        }
        return number[0];
    }

    private void check(String field, Runnable check) {
        try {
            check.run();
        } catch (ExpectedException e) {
            boolean below = e.field() != null && !field.endsWith(e.field());
            problems.add(new Problem(below ? field + "." + e.field() : field, e));
        }
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The scorecard; null if there are problems. */
    public Scorecard card() {
        return card;
    }
}
