package zhijie.progress;

/** Whether the person objects to a piece of evidence, and what became of it. Only withdrawn evidence stops counting. */
public enum DisputeState {
    NONE,
    /** Raised, not decided: the evidence counts as before. */
    OPEN,
    /** Decided: the evidence stays. */
    UPHELD,
    /** Decided: the evidence is taken back. */
    WITHDRAWN;

    public String getKey() {
        return "disputeState." + name();
    }
}
