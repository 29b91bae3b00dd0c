package zhijie.qualification;

import java.util.List;

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

    public RoleDocument {
        departmentKinds = List.copyOf(departmentKinds);
        requirements = List.copyOf(requirements);
    }

    /** A competency asked for, by reference {@code framework/level/code}. */
    public record Requirement(String competency, boolean mustHave, String reason) {}

    /** A step to a next role, with what it asks for in addition. */
    public record Step(String role, String adds) {}
}
