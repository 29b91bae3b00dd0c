package zhijie.library;

import java.time.LocalDate;

/**
 * A FAQ in a list.
 *
 * @param overdue whether it should have been verified again by now
 */
public record FaqRow(
        Long id,
        String code,
        String question,
        String say,
        Industry industry,
        Scene scene,
        LocalDate verifyBy,
        boolean overdue) {}
