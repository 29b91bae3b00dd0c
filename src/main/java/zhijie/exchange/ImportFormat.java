package zhijie.exchange;

import java.util.Set;

/**
 * A format that can be imported; CDI finds it. The caller holds the transaction: plan, what was there before, and apply
 * see the same state.
 */
public interface ImportFormat {

    /** Its name in addresses, for example {@code content-yaml}. */
    String name();

    /** Whether lines that are right are taken although others are wrong; otherwise a wrong file is refused whole. */
    default boolean keepsTheRest() {
        return false;
    }

    /**
     * What importing the file would do; changes nothing.
     *
     * @param take codes of conflicts in which the file wins; {@code *} for all
     */
    ImportPlan plan(ImportFile file, Set<String> take);

    /** State of everything that the plan touches, as a text that {@link #undo} understands. */
    String before(ImportFile file, ImportPlan plan);

    /** Does what the plan says. */
    void apply(ImportFile file, ImportPlan plan);

    /** Puts everything back as it was; what was added is retired. */
    void undo(String before);
}
