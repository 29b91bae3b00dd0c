package zhijie.progress;

/**
 * A level, or a role, and how far the person is in it.
 *
 * @param ordinal place from low to high, 0 of a role
 * @param achieved whether it is reached whole, with all levels it requires
 * @param masteryPercent mean mastery of its own competencies, 0 to 100
 */
public record LevelProgress(
        String code, String title, int ordinal, int reached, int total, boolean achieved, double masteryPercent) {

    LevelProgress achievedIf(boolean whole) {
        return new LevelProgress(code, title, ordinal, reached, total, whole, masteryPercent);
    }

    /** Share reached, in whole percent; 100 only when all are. */
    public int getReachedPercent() {
        return Percent.of(reached, total);
    }
}
