package zhijie.framework;

/** An association as written in a file; origin and destination are references {@code framework/level/code}. */
public record AssociationText(AssociationType type, String origin, String destination, String reason) {}
