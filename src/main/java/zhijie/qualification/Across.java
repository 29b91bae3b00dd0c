package zhijie.qualification;

/** How the inputs of several short periods become those of a long one. Ratios are never averaged. */
public enum Across {
    /** The inputs are added up, and the formula is applied to the sums. */
    SUM,
    /** The largest counts: the longest time, the worst case. */
    LARGEST
}
