package zhijie.qualification;

/** A named input of an indicator's formula, with its unit. */
public record InputSpec(String name, Unit unit) {}
