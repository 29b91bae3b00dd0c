package zhijie.qualification;

/** A step between two roles. */
public record StepRow(
        Long id,
        String ladder,
        String originCode,
        String originTitle,
        String destinationCode,
        String destinationTitle,
        String adds) {

    static StepRow of(LadderStep step) {
        return new StepRow(
                step.id(),
                step.ladder() == null ? null : step.ladder().code(),
                step.origin().code(),
                step.origin().title(),
                step.destination().code(),
                step.destination().title(),
                step.adds());
    }
}
