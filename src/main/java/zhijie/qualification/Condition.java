package zhijie.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhijie.common.RuleViolationException;
import zhijie.people.Education;

/**
 * Condition 条件 of a role: education, experience, tenure and certificates as a tree of any-of and all-of. A leaf holds
 * everything it names at once. It is a value, stored whole.
 *
 * @param anyOf one of these is enough; empty in other nodes
 * @param allOf all of these are needed; empty in other nodes
 * @param clause clause of the standard that asks for it; may be null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Condition(
        List<Condition> anyOf,
        List<Condition> allOf,
        String education,
        Integer experienceMonths,
        Integer practiceHours,
        Integer tenureMonths,
        String certificate,
        Boolean companyAssessmentPassed,
        Boolean outstandingResults,
        String clause) {

    private static final int MOST_MONTHS = 600;
    private static final int MOST_HOURS = 100_000;
    private static final int MOST_NAME = 60;
    private static final int MOST_CLAUSE = 40;
    private static final int DEEPEST = 4;
    private static final int LONGEST = 4000;

    private static final Facts NOBODY = new Facts(null, null, null, List.of(), null, null, null);

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    public Condition {
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        allOf = allOf == null ? List.of() : List.copyOf(allOf);
    }

    /** Reads a node of a content file. */
    public static Condition of(JsonNode node) {
        return JSON.convertValue(node, Condition.class);
    }

    static Condition parse(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Condition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored conditions are damaged", e);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RuleViolationException if a group or a leaf is empty, a number is out of range, or it is too large to keep */
    public void check() {
        check(1);
        if (write().length() > LONGEST) {
            throw RuleViolationException.at("conditions", "condition.tooLarge");
        }
    }

    private void check(int depth) {
        boolean asks = education != null
                || experienceMonths != null
                || practiceHours != null
                || tenureMonths != null
                || certificate != null
                || companyAssessmentPassed != null
                || outstandingResults != null;
        if ((anyOf.isEmpty() ? 0 : 1) + (allOf.isEmpty() ? 0 : 1) + (asks ? 1 : 0) != 1) {
            throw RuleViolationException.at("conditions", "condition.empty");
        }
        if (depth > DEEPEST) {
            throw RuleViolationException.at("conditions", "condition.tooDeep", DEEPEST);
        }
        if (education != null) {
            Education.of(education);
        }
        range("experienceMonths", experienceMonths, MOST_MONTHS);
        range("tenureMonths", tenureMonths, MOST_MONTHS);
        range("practiceHours", practiceHours, MOST_HOURS);
        if (certificate != null) {
            RoleDocument.length("certificate", certificate, 2, MOST_NAME);
        }
        if (clause != null) {
            RoleDocument.length("clause", clause, 1, MOST_CLAUSE);
        }
        anyOf.forEach(it -> it.check(depth + 1));
        allOf.forEach(it -> it.check(depth + 1));
    }

    private static void range(String field, Integer number, int most) {
        if (number != null && (number < 0 || number > most)) {
            throw RuleViolationException.at(field, "condition.range", String.valueOf(most));
        }
    }

    /** What is known of a person; null where nothing is stored about it. */
    public record Facts(
            Education education,
            Integer experienceMonths,
            Integer tenureMonths,
            List<String> certificates,
            Integer practiceHours,
            Boolean companyAssessmentPassed,
            Boolean outstandingResults) {}

    /** How a condition is met. {@link #UNKNOWN}: what it asks for isn't stored; somebody must look. */
    public enum Outcome {
        MET,
        UNKNOWN,
        MISSING
    }

    /** Something asked for that isn't met, or ways to it that are equally far. */
    public record Finding(Outcome outcome, Condition asked) {

        /** What is asked for, in words. */
        public String sentence(Sentences say) {
            return asked.sentence(say);
        }
    }

    /** Whether the person meets it. Among alternatives the best counts, of what is needed together the worst. */
    public Outcome check(Facts facts) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream().map(c -> c.check(facts)).min(Enum::compareTo).orElseThrow();
        }
        if (!allOf.isEmpty()) {
            return allOf.stream().map(c -> c.check(facts)).max(Enum::compareTo).orElseThrow();
        }
        return parts(facts).stream().map(Part::outcome).max(Enum::compareTo).orElse(Outcome.MET);
    }

    /**
     * What is missing or unknown on the shortest way to meeting it; ways that are equally far are one finding. What is
     * unknown has only to be looked up, so it is nearer than anything that is missing.
     */
    public List<Finding> missing(Facts facts) {
        return way(facts).findings();
    }

    private ConditionWay way(Facts facts) {
        if (!anyOf.isEmpty()) {
            return ConditionWay.shortest(anyOf.stream().map(it -> it.way(facts)).toList());
        }
        if (!allOf.isEmpty()) {
            return ConditionWay.together(allOf.stream().map(it -> it.way(facts)).toList());
        }
        return ConditionWay.of(parts(facts));
    }

    static Condition anyOf(List<Condition> ways) {
        return new Condition(ways, null, null, null, null, null, null, null, null, null);
    }

    static Condition allOf(List<Condition> parts) {
        return new Condition(null, parts, null, null, null, null, null, null, null, null);
    }

    /**
     * A single thing that a leaf asks for.
     *
     * @param asked a leaf that asks for nothing else
     * @param months what it takes where it is missing; 0 where it isn't
     */
    record Part(Outcome outcome, Condition asked, int months, String key, Object argument) {}

    private List<Part> parts(Facts facts) {
        List<Part> parts = new ArrayList<>();
        if (education != null) {
            Education asked = Education.of(education);
            Education had = facts.education();
            Boolean met = asked == Education.BELOW_HIGH_SCHOOL
                    ? Boolean.TRUE
                    : had == null ? null : (Boolean) had.isAtLeast(asked);
            int months = Boolean.FALSE.equals(met) ? ConditionWay.study(had, asked) : 0;
            parts.add(part(met, leaf(education, null, null, null, null, null, null), months, "education", education));
        }
        if (experienceMonths != null) {
            parts.add(atLeast(
                    experienceMonths,
                    facts.experienceMonths(),
                    1,
                    leaf(null, experienceMonths, null, null, null, null, null),
                    "experience"));
        }
        if (tenureMonths != null) {
            parts.add(atLeast(
                    tenureMonths,
                    facts.tenureMonths(),
                    1,
                    leaf(null, null, null, tenureMonths, null, null, null),
                    "tenure"));
        }
        if (certificate != null) {
            parts.add(part(
                    facts.certificates().contains(certificate),
                    leaf(null, null, null, null, certificate, null, null),
                    ConditionWay.CERTIFICATE,
                    "certificate",
                    certificate));
        }
        if (practiceHours != null) {
            parts.add(atLeast(
                    practiceHours,
                    facts.practiceHours(),
                    ConditionWay.HOURS_A_MONTH,
                    leaf(null, null, practiceHours, null, null, null, null),
                    "practice"));
        }
        if (companyAssessmentPassed != null) {
            parts.add(part(
                    facts.companyAssessmentPassed(),
                    leaf(null, null, null, null, null, true, null),
                    ConditionWay.ASSESSMENT,
                    "companyAssessment",
                    ""));
        }
        if (outstandingResults != null) {
            parts.add(part(
                    facts.outstandingResults(),
                    leaf(null, null, null, null, null, null, true),
                    ConditionWay.RESULTS,
                    "outstanding",
                    ""));
        }
        return parts;
    }

    private static Condition leaf(
            String education,
            Integer experience,
            Integer practice,
            Integer tenure,
            String certificate,
            Boolean assessed,
            Boolean outstanding) {
        return new Condition(
                null, null, education, experience, practice, tenure, certificate, assessed, outstanding, null);
    }

    private static Part atLeast(Integer asked, Integer had, int perMonth, Condition only, String key) {
        int months = had == null ? 0 : (int) Math.ceil((asked - had) / (double) perMonth);
        return part(had == null ? null : (Boolean) (had >= asked), only, months, key, asked);
    }

    private static Part part(Boolean fact, Condition only, int months, String key, Object argument) {
        Outcome outcome = fact == null ? Outcome.UNKNOWN : fact ? Outcome.MET : Outcome.MISSING;
        return new Part(outcome, only, outcome == Outcome.MISSING ? months : 0, key, argument);
    }

    /** The condition in words. */
    public String sentence(Sentences say) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream().map(c -> c.sentence(say)).collect(Collectors.joining(say.text("condition.or")));
        }
        if (!allOf.isEmpty()) {
            return allOf.stream()
                    .map(c -> c.anyOf.isEmpty() ? c.sentence(say) : "（" + c.sentence(say) + "）")
                    .collect(Collectors.joining(say.text("condition.and")));
        }
        return parts(NOBODY).stream()
                .map(part -> say.condition(part.key(), part.argument()))
                .collect(Collectors.joining(say.text("condition.with")));
    }

    /**
     * A line of the condition written as a list.
     *
     * @param depth 0 for the outermost
     * @param clause clause of the standard; null without
     * @param outcome how it stands; null where nobody is asked about
     */
    public record Line(int depth, String text, String clause, Outcome outcome) {}

    /** The condition as a list: a line a group or leaf, what belongs to a group below it and deeper. */
    public List<Line> lines(Sentences say) {
        return lines(say, null);
    }

    /** The condition as a list, each line with how a person meets it. */
    public List<Line> lines(Sentences say, Facts facts) {
        List<Line> lines = new ArrayList<>();
        addLines(lines, 0, say, facts);
        return lines;
    }

    private void addLines(List<Line> lines, int depth, Sentences say, Facts facts) {
        String text = !anyOf.isEmpty()
                ? say.text("condition.anyOf")
                : !allOf.isEmpty() ? say.text("condition.allOf") : sentence(say);
        lines.add(new Line(depth, text, clause, facts == null ? null : check(facts)));
        anyOf.forEach(it -> it.addLines(lines, depth + 1, say, facts));
        allOf.forEach(it -> it.addLines(lines, depth + 1, say, facts));
    }
}
