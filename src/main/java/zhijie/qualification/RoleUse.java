package zhijie.qualification;

/** A role that asks for a competency. */
public record RoleUse(String code, String title, boolean mustHave, String reason) {}
