package zhijie.qualification;

import zhijie.common.RuleViolationException;

/** Words that somebody wrote, before they are kept: without spaces around them, and no longer than their column. */
final class Words {

    private Words() {}

    /** @throws RuleViolationException with the key {@code missing} if nothing is written, or if it is too long */
    static String needed(String field, String written, int most, String missing, Object... arguments) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            throw RuleViolationException.at(field, missing, arguments);
        }
        return checked(field, text, most);
    }

    /** @throws RuleViolationException if it is too long */
    static String optional(String field, String written, int most) {
        return written == null || written.isBlank() ? null : checked(field, written.strip(), most);
    }

    private static String checked(String field, String text, int most) {
        if (text.length() > most) {
            throw RuleViolationException.at(field, "words.tooLong", text.length(), most);
        }
        return text;
    }
}
