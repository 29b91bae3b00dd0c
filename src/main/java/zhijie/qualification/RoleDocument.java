package zhijie.qualification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import zhijie.common.RuleViolationException;

/** A role as it is written down; its table and its next roles are written down by themselves. */
public record RoleDocument(
        String code,
        String title,
        String family,
        Grade grade,
        String source,
        String reconstructed,
        String incomplete,
        String purpose,
        List<String> departmentKinds,
        Condition condition,
        List<Requirement> requirements) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    /** Words that stand in the place of a code in addresses. */
    private static final Set<String> RESERVED = Set.of("new", "compare");

    private static final int MOST_CODE = 60;
    private static final int MOST_NAME = 40;
    private static final int MOST_SOURCE = 80;
    private static final int LEAST_PURPOSE = 10;
    private static final int MOST_TEXT = 300;
    private static final int MOST_KINDS = 600;
    private static final int LEAST_REASON = 4;
    private static final int MOST_REASON = 200;

    public RoleDocument {
        departmentKinds = List.copyOf(departmentKinds);
        requirements = List.copyOf(requirements);
    }

    /** A competency asked for, by reference {@code framework/level/code}. */
    public record Requirement(String competency, boolean mustHave, String reason) {}

    /** A step to a next role, with what it asks for in addition. */
    public record Step(String role, String adds) {}

    /** @throws RuleViolationException at the first part that is missing, too long, or there twice */
    void check() {
        checkCode(code);
        length("title", title, 2, MOST_NAME);
        length("family", family, 2, MOST_NAME);
        length("source", source, 2, MOST_SOURCE);
        length("purpose", purpose, LEAST_PURPOSE, MOST_TEXT);
        if (incomplete != null) {
            length("incomplete", incomplete, 2, MOST_TEXT);
        }
        departmentKinds.forEach(kind -> length("kinds", kind, 2, MOST_NAME));
        if (String.join("\n", departmentKinds).length() > MOST_KINDS) {
            throw RuleViolationException.at("kinds", "role.length", 2, MOST_KINDS);
        }
        if (condition != null) {
            condition.check();
        }
        Set<String> seen = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!seen.add(requirement.competency())) {
                throw RuleViolationException.at("requirements", "role.requiredTwice", requirement.competency());
            }
            length("reason", requirement.reason(), LEAST_REASON, MOST_REASON);
        }
    }

    /** @throws RuleViolationException if it can't stand as a code in an address */
    static void checkCode(String code) {
        if (code == null || code.length() > MOST_CODE || !CODE.matcher(code).matches() || RESERVED.contains(code)) {
            throw RuleViolationException.at("code", "role.codeForm");
        }
    }

    /** @throws RuleViolationException at this field if the text is shorter or longer than allowed */
    static void length(String field, String text, int least, int most) {
        int length = text == null ? 0 : text.strip().length();
        if (length < least || length > most) {
            throw RuleViolationException.at(field, "role.length", least, most);
        }
    }
}
