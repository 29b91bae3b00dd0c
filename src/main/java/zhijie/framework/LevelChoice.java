package zhijie.framework;

/** A level somebody can aim at: of a published framework, with competencies of its own. */
public record LevelChoice(
        String framework, String frameworkTitle, String level, String levelTitle, int ordinal, long requirements) {

    /** {@code framework/level}. */
    public String reference() {
        return framework + "/" + level;
    }
}
