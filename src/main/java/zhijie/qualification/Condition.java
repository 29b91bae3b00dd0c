package zhijie.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** What is known of a person; null where nothing is stored about it. */
    public record Facts(
            Education education,
            int experienceMonths,
            int tenureMonths,
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
            boolean met = asked == Education.BELOW_HIGH_SCHOOL
                    || (facts.education() != null && facts.education().isAtLeast(asked));
            findings.add(finding(met, "condition.education", education));
        }
        if (experienceMonths != null) {
            findings.add(finding(
                    facts.experienceMonths() >= experienceMonths, "condition.experience", experienceMonths.toString()));
        }
        if (tenureMonths != null) {
            findings.add(finding(facts.tenureMonths() >= tenureMonths, "condition.tenure", tenureMonths.toString()));
        }
        if (certificate != null) {
            findings.add(finding(facts.certificates().contains(certificate), "condition.certificate", certificate));
        }
        if (practiceHours != null) {
            boolean known = facts.practiceHours() != null;
            Outcome outcome =
                    !known ? Outcome.UNKNOWN : facts.practiceHours() >= practiceHours ? Outcome.MET : Outcome.MISSING;
            findings.add(new Finding(outcome, "condition.practice" + "|" + practiceHours));
        }
        if (companyAssessmentPassed != null) {
            findings.add(known(facts.companyAssessmentPassed(), "condition.companyAssessment"));
        }
        if (outstandingResults != null) {
            findings.add(known(facts.outstandingResults(), "condition.outstanding"));
        }
        return findings;
    }

    private static Finding finding(boolean met, String key, String argument) {
        return new Finding(met ? Outcome.MET : Outcome.MISSING, key + "|" + argument);
    }

    private static Finding known(Boolean fact, String key) {
        Outcome outcome = fact == null ? Outcome.UNKNOWN : fact ? Outcome.MET : Outcome.MISSING;
        return new Finding(outcome, key + "|");
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
        Facts nobody = new Facts(null, -1, -1, List.of(), null, null, null);
        return leaf(nobody).stream()
                .map(f -> say.condition(f.text()))
                .collect(Collectors.joining(say.text("condition.with")));
    }

    /** Key of the name of an education as content spells it. */
    static String educationKey(String education) {
        return "education." + education.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
