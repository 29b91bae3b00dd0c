package zhijie.progress.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhijie.progress.DomainProgress;

/** Mastery of the domains of a level as a closed line around a centre: an axis a domain, its end is 100 %. */
public record ProfileDrawing(List<String> rings, String now, List<Axis> axes) {

    private static final int LEAST_AXES = 3;
    private static final double RADIUS = 84;
    private static final double LABEL = 100;
    private static final double[] RINGS = {1, 2.0 / 3, 1.0 / 3};

    /** An axis: its end, and where its label stands. */
    public record Axis(String x, String y, String labelX, String labelY, String anchor, String title, long percent) {}

    /** Whether there are axes enough for an area; below that a table says it better. */
    public boolean isDrawn() {
        return axes.size() >= LEAST_AXES;
    }

    static ProfileDrawing of(List<DomainProgress> domains) {
        int count = domains.size();
        List<String> rings = new ArrayList<>();
        for (double ring : RINGS) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < count; i++) {
                points.append(point(i, count, RADIUS * ring));
            }
            rings.add(points.toString().strip());
        }
        StringBuilder now = new StringBuilder();
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DomainProgress domain = domains.get(i);
            now.append(point(i, count, RADIUS * domain.masteryPercent() / 100));
            double x = Math.sin(2 * Math.PI * i / count);
            double y = -Math.cos(2 * Math.PI * i / count);
            axes.add(new Axis(
                    number(RADIUS * x),
                    number(RADIUS * y),
                    number(LABEL * x),
                    number(LABEL * y + 4),
                    Math.abs(x) < 0.95 ? "middle" : x > 0 ? "start" : "end",
                    domain.title(),
                    Math.round(domain.masteryPercent())));
        }
        return new ProfileDrawing(rings, now.toString().strip(), axes);
    }

    private static String point(int i, int count, double radius) {
        double angle = 2 * Math.PI * i / count;
        return number(radius * Math.sin(angle)) + "," + number(-radius * Math.cos(angle)) + " ";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
