package zhijie.qualification;

import java.util.ArrayList;
import java.util.List;

/** A candidate of the promotion board in words, the same on the page, in the sheet and in the decision's record. */
public final class CandidateWords {

    private CandidateWords() {}

    /** What is missing, and what nothing is stored about. */
    public static List<String> missing(Candidate candidate, Sentences say) {
        List<String> words = new ArrayList<>();
        candidate
                .match()
                .missing()
                .forEach(finding ->
                        words.add(say.say("match." + finding.outcome().name(), finding.sentence(say))));
        candidate
                .missingCompetencies()
                .forEach(it -> words.add(say.say(
                        "match.MISSING", (it.level() == null ? "" : it.level() + " ") + it.code() + " " + it.title())));
        if (candidate.unknownCompetencies() > 0) {
            words.add(say.say("promotion.unknownCompetencies", candidate.unknownCompetencies()));
        }
        switch (candidate.kpi()) {
            case MISSING -> words.add(say.text("promotion.kpiFailed"));
            case UNKNOWN -> words.add(say.say("promotion.kpiUnknown", candidate.scored()));
            default -> {
                // Met: nothing to say.
            }
        }
        if (candidate.assessed() == Condition.Outcome.UNKNOWN) {
            words.add(say.text("promotion.notAssessed"));
        }
        candidate.assessments().stream()
                .filter(it -> !it.isPassed())
                .forEach(it -> words.add(say.say(
                        "promotion.assessmentFailed",
                        say.text(it.kind().getKey()),
                        Sentences.plain(it.score()),
                        Sentences.plain(CompanyRecord.Assessed.PASS))));
        return words;
    }

    /** The newest assessment of each kind. */
    public static List<String> assessments(Candidate candidate, Sentences say) {
        return candidate.assessments().stream()
                .map(it -> say.say(
                        "promotion.assessed", say.text(it.kind().getKey()), Sentences.plain(it.score()), it.heldOn()))
                .toList();
    }
}
