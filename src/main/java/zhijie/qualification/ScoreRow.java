package zhijie.qualification;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A scorecard in a list; total and band are null while there is none. */
public record ScoreRow(
        Long id,
        Long personId,
        String personCode,
        String personName,
        String department,
        String roleCode,
        String roleTitle,
        String period,
        Scorecard.State state,
        BigDecimal total,
        Band band,
        LocalDateTime computedAt) {}
