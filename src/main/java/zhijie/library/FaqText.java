package zhijie.library;

import java.time.LocalDate;
import java.util.List;
import zhijie.common.RuleViolationException;

/**
 * The words of a FAQ.
 *
 * @param say the sentence to say to the customer or colleague
 * @param prepare what to have at hand before answering
 * @param verifyBy the day until which it may be relied on; not before the day it was verified
 */
public record FaqText(
        String question,
        List<String> alsoAsked,
        Industry industry,
        Scene scene,
        String appliesWhen,
        String notWhen,
        List<String> prepare,
        String say,
        List<String> steps,
        LocalDate verifiedOn,
        LocalDate verifyBy,
        String owner) {

    /** @throws RuleViolationException if it would be out of date before it was verified */
    public FaqText {
        alsoAsked = List.copyOf(alsoAsked);
        prepare = List.copyOf(prepare);
        steps = List.copyOf(steps);
        if (verifyBy.isBefore(verifiedOn)) {
            throw RuleViolationException.at("verifyBy", "library.verifyBy.beforeVerified", verifiedOn, verifyBy);
        }
    }
}
