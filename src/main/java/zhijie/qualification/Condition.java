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

    /** A single thing asked for and whether it is there. */
    public record Finding(Outcome outcome, String text) {}

    /** Whether the person meets it. Among alternatives the best counts, of what is needed together the worst. */
    public Outcome check(Facts facts) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream().map(c -> c.check(facts)).min(Enum::compareTo).orElseThrow();
        }
        if (!allOf.isEmpty()) {
            return allOf.stream().map(c -> c.check(facts)).max(Enum::compareTo).orElseThrow();
        }
        return leaf(facts).stream().map(Finding::outcome).max(Enum::compareTo).orElse(Outcome.MET);
    }

    /** What is missing or unknown on the shortest way to meeting it. */
    public List<Finding> missing(Facts facts) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream()
                    .map(c -> c.missing(facts))
                    .min((a, b) -> Integer.compare(weight(a), weight(b)))
                    .orElse(List.of());
        }
        if (!allOf.isEmpty()) {
            return allOf.stream().flatMap(c -> c.missing(facts).stream()).toList();
        }
        return leaf(facts).stream().filter(f -> f.outcome() != Outcome.MET).toList();
    }

    private static int weight(List<Finding> findings) {
        return findings.stream()
                .mapToInt(f -> f.outcome() == Outcome.MISSING ? 100 : 1)
                .sum();
    }

    private List<Finding> leaf(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        if (education != null) {
            Education asked = Education.of(education);
            Boolean met = asked == Education.BELOW_HIGH_SCHOOL
                    ? Boolean.TRUE
                    : facts.education() == null ? null : facts.education().isAtLeast(asked);
            findings.add(known(met, "condition.education", education));
        }
        if (experienceMonths != null) {
            findings.add(atLeast(experienceMonths, facts.experienceMonths(), "condition.experience"));
        }
        if (tenureMonths != null) {
            findings.add(atLeast(tenureMonths, facts.tenureMonths(), "condition.tenure"));
        }
        if (certificate != null) {
            findings.add(known(facts.certificates().contains(certificate), "condition.certificate", certificate));
        }
        if (practiceHours != null) {
            findings.add(atLeast(practiceHours, facts.practiceHours(), "condition.practice"));
        }
        if (companyAssessmentPassed != null) {
            findings.add(known(facts.companyAssessmentPassed(), "condition.companyAssessment", ""));
        }
        if (outstandingResults != null) {
            findings.add(known(facts.outstandingResults(), "condition.outstanding", ""));
        }
        return findings;
    }

    private static Finding atLeast(Integer asked, Integer had, String key) {
        return known(had == null ? null : had >= asked, key, asked);
    }

    private static Finding known(Boolean fact, String key, Object argument) {
        Outcome outcome = fact == null ? Outcome.UNKNOWN : fact ? Outcome.MET : Outcome.MISSING;
        return new Finding(outcome, key + "|" + argument);
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
        Facts nobody = new Facts(null, null, null, List.of(), null, null, null);
        return leaf(nobody).stream()
                .map(f -> say.condition(f.text()))
                .collect(Collectors.joining(say.text("condition.with")));
    }

    /**
     * A line of the condition written as a list.
     *
     * @param depth 0 for the outermost
     * @param clause clause of the standard; null without
     */
    public record Line(int depth, String text, String clause) {}

    /** The condition as a list: a line a group or leaf, what belongs to a group below it and deeper. */
    public List<Line> lines(Sentences say) {
        List<Line> lines = new ArrayList<>();
        addLines(lines, 0, say);
        return lines;
    }

    private void addLines(List<Line> lines, int depth, Sentences say) {
        String text = !anyOf.isEmpty()
                ? say.text("condition.anyOf")
                : !allOf.isEmpty() ? say.text("condition.allOf") : sentence(say);
        lines.add(new Line(depth, text, clause));
        anyOf.forEach(it -> it.addLines(lines, depth + 1, say));
        allOf.forEach(it -> it.addLines(lines, depth + 1, say));
    }
}
