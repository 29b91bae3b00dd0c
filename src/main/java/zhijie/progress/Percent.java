package zhijie.progress;

/** Whole percents of counts, rounded half up, but 0 and 100 only where nothing or everything is meant; 0 of 0 is 0. */
final class Percent {

    private Percent() {}

    /** @throws IllegalArgumentException unless 0 ≤ part ≤ whole */
    static int of(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        if (part == 0 || part == whole) {
            return whole == 0 || part == 0 ? 0 : 100;
        }
        long rounded = (200 * part + whole) / (2 * whole);
        return (int) Math.max(1, Math.min(99, rounded));
    }
}
