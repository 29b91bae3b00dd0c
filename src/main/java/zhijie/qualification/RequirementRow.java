package zhijie.qualification;

/** A competency that a role asks for. */
public record RequirementRow(
        Long competencyId,
        String framework,
        String level,
        String levelTitle,
        String code,
        String title,
        boolean mustHave,
        String reason) {

    static RequirementRow of(RoleRequirement requirement) {
        var it = requirement.competency();
        return new RequirementRow(
                it.id(),
                it.framework().code(),
                it.level() == null ? null : it.level().code(),
                it.level() == null ? null : it.level().title(),
                it.code(),
                it.title(),
                requirement.isMustHave(),
                requirement.reason());
    }

    /** How documents name the competency: {@code framework/level/code}. */
    public String reference() {
        return framework + "/" + (level == null ? "" : level + "/") + code;
    }
}
