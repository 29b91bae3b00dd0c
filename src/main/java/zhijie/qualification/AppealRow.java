package zhijie.qualification;

import java.time.LocalDateTime;

/** An appeal in a list. */
public record AppealRow(
        Long id,
        ScoreRow scorecard,
        String text,
        String actor,
        LocalDateTime at,
        Appeal.Outcome outcome,
        String answer,
        String answeredBy,
        LocalDateTime answeredAt) {

    public boolean isOpen() {
        return outcome == Appeal.Outcome.OPEN;
    }
}
