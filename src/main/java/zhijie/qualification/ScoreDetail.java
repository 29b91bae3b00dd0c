package zhijie.qualification;

import java.util.List;

/** A scorecard with everything that explains it. */
public record ScoreDetail(
        ScoreRow row,
        PeriodRow period,
        TableDetail table,
        Scorecard card,
        List<CorrectionRow> corrections,
        List<AppealRow> appeals) {}
