package zhijie.qualification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ladder drawn as stairs: a role stands a column to the right of and a step above everything that leads to it. Pure;
 * pixels of an SVG.
 */
public record LadderDrawing(int width, int height, List<Node> nodes, List<Edge> edges) {

    private static final int NODE_WIDTH = 150;
    private static final int NODE_HEIGHT = 44;
    private static final int COLUMN = 200;
    private static final int LANE = 64;
    private static final int RISE = 34;
    private static final int MARGIN = 8;

    /** Widths in tenths of a Chinese character; from {@link #WIDE} on characters are as wide as they are high. */
    private static final int LABEL = 100;

    private static final int NARROW = 6;
    private static final int FULL = 10;
    private static final int WIDE = 0x2E80;

    /** A role: its box. */
    public record Node(String code, String title, int x, int y, int width, int height) {

        /** The title as far as it has room in the box. */
        public String label() {
            int room = LABEL;
            for (int at = 0; at < title.length(); at += Character.charCount(title.codePointAt(at))) {
                room -= title.codePointAt(at) < WIDE ? NARROW : FULL;
                if (room < 0) {
                    return title.substring(0, title.offsetByCodePoints(at, -1)) + "…";
                }
            }
            return title;
        }

        public int textX() {
            return x + width / 2;
        }

        public int textY() {
            return y + height / 2 + 5;
        }
    }

    /** A step: its line. */
    public record Edge(int x1, int y1, int x2, int y2) {}

    static LadderDrawing of(List<StepRow> steps) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (StepRow step : steps) {
            titles.putIfAbsent(step.originCode(), step.originTitle());
            titles.putIfAbsent(step.destinationCode(), step.destinationTitle());
        }
        Map<String, Integer> columns = columns(titles.keySet(), steps);
        Map<Integer, List<String>> lanes = new LinkedHashMap<>();
        titles.keySet().forEach(code -> lanes.computeIfAbsent(columns.get(code), key -> new ArrayList<>())
                .add(code));
        int most = lanes.values().stream().mapToInt(List::size).max().orElse(0);
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, Node> nodes = new LinkedHashMap<>();
        int highest = lanes.entrySet().stream()
                .mapToInt(
                        lane -> top(last - lane.getKey(), most - lane.getValue().size()))
                .min()
                .orElse(0);
        lanes.forEach((column, codes) -> {
            int top = MARGIN - highest + top(last - column, most - codes.size());
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
                nodes.put(
                        code,
                        new Node(
                                code,
                                titles.get(code),
                                MARGIN + column * COLUMN,
                                top + i * LANE,
                                NODE_WIDTH,
                                NODE_HEIGHT));
            }
        });
        List<Edge> edges = steps.stream()
                .map(step -> edge(nodes.get(step.originCode()), nodes.get(step.destinationCode())))
                .toList();
        int height = MARGIN
                + nodes.values().stream()
                        .mapToInt(it -> it.y() + it.height())
                        .max()
                        .orElse(0);
        return new LadderDrawing(MARGIN * 2 + last * COLUMN + NODE_WIDTH, height, List.copyOf(nodes.values()), edges);
    }

    /** Where a column begins: below the stairs still to climb, and in the middle of the lanes it leaves free. */
    private static int top(int stairsAbove, int lanesFree) {
        return stairsAbove * RISE + lanesFree * LANE / 2;
    }

    private static Edge edge(Node from, Node to) {
        return new Edge(from.x() + from.width(), from.y() + from.height() / 2, to.x(), to.y() + to.height() / 2);
    }

    /**
     * The longest way to each role; one that nothing leads to stands right before the first it leads to. A circle, which
     * nothing stored has, ends the search.
     */
    private static Map<String, Integer> columns(Set<String> codes, List<StepRow> steps) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        codes.forEach(code -> columns.put(code, 0));
        for (int round = 0; round < codes.size(); round++) {
            boolean moved = false;
            for (StepRow step : steps) {
                int needed = columns.get(step.originCode()) + 1;
                if (columns.get(step.destinationCode()) < needed) {
                    columns.put(step.destinationCode(), needed);
                    moved = true;
                }
            }
            if (!moved) {
                break;
            }
        }
        Set<String> reached = new HashSet<>();
        steps.forEach(step -> reached.add(step.destinationCode()));
        for (String code : codes) {
            if (!reached.contains(code)) {
                steps.stream()
                        .filter(step -> step.originCode().equals(code))
                        .mapToInt(step -> columns.get(step.destinationCode()) - 1)
                        .min()
                        .ifPresent(column -> columns.put(code, column));
            }
        }
        return columns;
    }

    static boolean reaches(Map<String, List<String>> onwards, String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(new LinkedHashSet<>(List.of(from)));
        while (!open.isEmpty()) {
            String code = open.remove();
            if (code.equals(to)) {
                return true;
            }
            if (seen.add(code)) {
                open.addAll(onwards.getOrDefault(code, List.of()));
            }
        }
        return false;
    }
}
