package zhijie.search;

import java.util.List;

/**
 * How the index of this node stands.
 *
 * @param done documents read while it is built
 * @param total documents to read while it is built
 * @param lag changes committed and not yet found
 * @param skipped documents that cannot be indexed; the log says why
 * @param trouble why the last attempt to index failed; null if it did not
 */
public record IndexStatus(
        State state, long done, long total, long lag, long size, List<DocumentKey> skipped, String trouble) {

    /** What the index is doing. */
    public enum State {
        STARTING,
        SERVING,
        /** Another index is being built beside the serving one, which stays complete. */
        REBUILDING,
        /** The index was lost; the new one answers with what it has so far. */
        REPAIRING
    }

    /** Whether answers may lack something. */
    public boolean isPartial() {
        return state == State.STARTING || state == State.REPAIRING;
    }

    public int percent() {
        if (total == 0) {
            return state == State.SERVING ? 100 : 0;
        }
        return (int) Math.min(100, done * 100 / total);
    }
}
