package zhijie.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import zhijie.common.RuleViolationException;

/**
 * What a piece of evidence says.
 *
 * @param score 0 to 100, or null
 * @param expiresOn last day it counts, or null for no end
 * @param note or null
 */
public record EvidenceText(
        EvidenceSource source, LocalDate observedOn, boolean met, BigDecimal score, LocalDate expiresOn, String note) {

    static final int MOST_NOTE = 400;
    private static final BigDecimal MOST_SCORE = BigDecimal.valueOf(100);

    /** @throws RuleViolationException if the score is out of range, or it expires before it was seen */
    public EvidenceText {
        if (score != null && (score.signum() < 0 || score.compareTo(MOST_SCORE) > 0)) {
            throw RuleViolationException.at("score", "constraint.evidence_score_ck");
        }
        if (expiresOn != null && expiresOn.isBefore(observedOn)) {
            throw RuleViolationException.at("expiresOn", "constraint.evidence_expiry_ck");
        }
        if (note != null && note.length() > MOST_NOTE) {
            throw RuleViolationException.at("note", "progress.note.long", MOST_NOTE);
        }
    }

    /** Without score, end and note. */
    public static EvidenceText of(EvidenceSource source, LocalDate observedOn, boolean met) {
        return new EvidenceText(source, observedOn, met, null, null, null);
    }
}
