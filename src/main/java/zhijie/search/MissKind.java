package zhijie.search;

/** Why a wording stands on the board of content gaps. */
public enum MissKind {
    /** Somebody asked the designers for it. */
    ASKED,
    NOT_FOUND,
    NOT_OPENED;

    public String getKey() {
        return "missKind." + name();
    }
}
