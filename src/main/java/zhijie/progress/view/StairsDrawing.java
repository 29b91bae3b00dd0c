package zhijie.progress.view;

import java.util.ArrayList;
import java.util.List;
import zhijie.progress.LevelProgress;
import zhijie.progress.Target;

/**
 * Levels as stairs, from low to high: each step is filled as far as its competencies are reached, and lighter as far as
 * they are mastered in part. Units are those of the drawing.
 */
public record StairsDrawing(int width, int height, List<Step> steps) {

    private static final int STEP = 84;
    private static final int GAP = 4;
    private static final int LOWEST = 44;
    private static final int RISE = 40;
    private static final int HEAD = 24;

    /** A step, its reference only where it is a level of the target's framework; fill and light are heights from its foot. */
    public record Step(
            String reference,
            String title,
            int x,
            int y,
            int width,
            int height,
            int fill,
            int light,
            int middle,
            LevelProgress level) {

        public int getFillY() {
            return y + height - fill;
        }

        public int getLightY() {
            return y + height - light;
        }

        public int getTextY() {
            return y - GAP - 4;
        }
    }

    static StairsDrawing of(Target target, List<LevelProgress> levels) {
        int height = HEAD + LOWEST + RISE * Math.max(0, levels.size() - 1);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            LevelProgress level = levels.get(i);
            int tall = LOWEST + RISE * i;
            int fill = level.total() == 0 ? 0 : Math.round((float) tall * level.reached() / level.total());
            int light = (int) Math.max(fill, Math.round(tall * level.masteryPercent() / 100));
            steps.add(new Step(
                    target.role() == null ? target.framework() + "/" + level.code() : null,
                    level.title(),
                    i * STEP,
                    height - tall,
                    STEP - GAP,
                    tall,
                    fill,
                    light,
                    i * STEP + (STEP - GAP) / 2,
                    level));
        }
        return new StairsDrawing(Math.max(1, levels.size()) * STEP, height, steps);
    }
}
