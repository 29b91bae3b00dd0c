package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;

/**
 * A candidate of the promotion board: what is met, what is missing, what nothing is stored about.
 *
 * @param averageScore mean of her totals in the last twelve months; null without any
 * @param scored how many of them there are
 * @param kpi how her results stand: met if the last three totals all passed, unknown with fewer than three
 * @param assessed how her assessments stand: missing if the newest theory or practice was failed, unknown without any
 * @param assessments the newest of each kind
 * @param decisions about her and the role up to the day, newest first
 */
public record Candidate(
        RoleMatch match,
        String roleTitle,
        String department,
        BigDecimal averageScore,
        int scored,
        Condition.Outcome kpi,
        Condition.Outcome assessed,
        List<CompanyRecord.Assessed> assessments,
        List<PromotionDecision.Row> decisions) {

    /** The newest decision; null without any. */
    public PromotionDecision.Row decision() {
        return decisions.isEmpty() ? null : decisions.get(0);
    }

    /** Where a candidate stands. */
    public enum Standing {
        READY,
        TO_CHECK,
        NEAR,
        NOT_YET;

        /** Key of its name. */
        public String getKey() {
            return "standing." + name();
        }
    }

    static final int NEARLY = 3;

    /** Everything met; nothing missing but some unknown; a few things missing; or more. */
    public Standing standing() {
        long missing = missingCount();
        if (missing > 0) {
            return missing <= NEARLY ? Standing.NEAR : Standing.NOT_YET;
        }
        boolean known = match.condition() == Condition.Outcome.MET
                && kpi == Condition.Outcome.MET
                && assessed == Condition.Outcome.MET
                && match.mustHavesOpen().isEmpty();
        return known ? Standing.READY : Standing.TO_CHECK;
    }

    /** Conditions, must-have competencies, results and assessments that are missing. */
    public long missingCount() {
        long conditions = match.missing().stream()
                .filter(finding -> finding.outcome() == Condition.Outcome.MISSING)
                .count();
        return conditions
                + missingCompetencies().size()
                + (kpi == Condition.Outcome.MISSING ? 1 : 0)
                + (assessed == Condition.Outcome.MISSING ? 1 : 0);
    }

    /** Must-have competencies that are known not to be met. */
    public List<RequirementRow> missingCompetencies() {
        return match.mustHavesOpen().stream()
                .filter(line -> line.outcome() == Condition.Outcome.MISSING)
                .map(RoleMatch.Line::requirement)
                .toList();
    }

    /** Must-have competencies that nothing is stored about. */
    public long unknownCompetencies() {
        return match.mustHavesOpen().size() - missingCompetencies().size();
    }
}
