package zhijie.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A piece of evidence as the calculator and the pages read it.
 *
 * @param rater name, or null
 */
public record Fact(
        Long id,
        long version,
        Long competencyId,
        EvidenceSource source,
        String rater,
        LocalDate observedOn,
        boolean met,
        BigDecimal score,
        LocalDate expiresOn,
        String note,
        DisputeState dispute,
        String objection,
        String decision) {

    boolean isWithdrawn() {
        return dispute == DisputeState.WITHDRAWN;
    }

    // For pages, whose expressions read properties.
    public boolean isDisputable() {
        return dispute == DisputeState.NONE && source.isIndependent();
    }

    public boolean isDisputed() {
        return dispute == DisputeState.OPEN;
    }
}
