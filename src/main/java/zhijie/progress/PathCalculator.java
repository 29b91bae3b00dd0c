package zhijie.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhijie.framework.Outline.Precedence;

/**
 * Orders what is missing into a path. In: the open items of a target, which precedes which, the courses that teach them
 * with how far the person is. Out: steps, each with its reason; none without open items. The same input gives the same
 * path, whatever order it comes in.
 *
 * <p>An item comes after the open items that precede it. Among those free to begin, first comes the one that most others
 * wait for, then the one with most failed results in a row, the lower level, the domain with the largest gap, a course
 * already begun, the shortest next lesson, the place in the document. Items that one course teaches become one step.
 */
public final class PathCalculator {

    private final Map<Long, OpenItem> open = new HashMap<>();
    private final Map<Long, List<Precedence>> outgoing = new HashMap<>();
    private final Map<Long, Set<Long>> waiting = new HashMap<>();
    private final Map<Long, Integer> domainGaps = new HashMap<>();
    private final Map<Long, Teaching> courses = new HashMap<>();

    private PathCalculator(
            Collection<OpenItem> items, Collection<Precedence> precedences, Collection<Teaching> teachings) {
        for (OpenItem item : items) {
            open.put(item.id(), item);
            domainGaps.merge(item.domainId(), 1, Integer::sum);
        }
        for (Precedence edge : precedences) {
            if (open.containsKey(edge.originId()) && open.containsKey(edge.destinationId())) {
                outgoing.computeIfAbsent(edge.originId(), id -> new ArrayList<>())
                        .add(edge);
            }
        }
        open.keySet().forEach(id -> waiting.put(id, waitingFor(id)));
        open.keySet().forEach(id -> best(id, teachings));
    }

    public static Path order(
            Collection<OpenItem> items, Collection<Precedence> precedences, Collection<Teaching> teachings) {
        return new PathCalculator(items, precedences, teachings).path();
    }

    /** All open items that need this one first, directly or through others; not itself. */
    private Set<Long> waitingFor(long id) {
        Set<Long> found = new HashSet<>();
        List<Long> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            for (Precedence edge : outgoing.getOrDefault(next.remove(next.size() - 1), List.of())) {
                if (edge.destinationId() != id && found.add(edge.destinationId())) {
                    next.add(edge.destinationId());
                }
            }
        }
        return found;
    }

    /** The course to reach an item by: one begun, else the strongest, else the shortest. */
    private void best(long id, Collection<Teaching> teachings) {
        teachings.stream()
                .filter(course -> course.teaches().containsKey(id))
                .min(Comparator.comparing((Teaching course) -> course.next() == null)
                        .thenComparing(course -> !course.isStarted())
                        .thenComparing(course -> -course.teaches().get(id))
                        .thenComparing(Teaching::minutesLeft)
                        .thenComparing(Teaching::courseId))
                .ifPresent(course -> courses.put(id, course));
    }

    private Comparator<OpenItem> urgency() {
        return Comparator.comparing((OpenItem item) -> -waiting.get(item.id()).size())
                .thenComparing(item -> -item.failures())
                .thenComparing(OpenItem::levelOrdinal)
                .thenComparing(item -> -domainGaps.get(item.domainId()))
                .thenComparing(item -> !isStarted(item))
                .thenComparing(this::nextMinutes)
                .thenComparing(OpenItem::place)
                .thenComparing(OpenItem::id);
    }

    private boolean isStarted(OpenItem item) {
        Teaching course = courses.get(item.id());
        return course != null && course.isStarted();
    }

    private int nextMinutes(OpenItem item) {
        Teaching course = courses.get(item.id());
        return course == null || course.next() == null
                ? Integer.MAX_VALUE
                : course.next().minutes();
    }

    private Path path() {
        Map<String, List<OpenItem>> steps = new LinkedHashMap<>();
        for (OpenItem item : ordered()) {
            steps.computeIfAbsent(key(item), key -> new ArrayList<>()).add(item);
        }
        List<PathStep> all = steps.values().stream().map(this::step).toList();
        int minutes = 0;
        int lessons = 0;
        for (PathStep step : all) {
            if (step.kind() == PathStep.Kind.LESSON) {
                minutes += step.minutesLeft();
                lessons += step.lessons().all() - step.lessons().done();
            }
        }
        return new Path(all, minutes, lessons);
    }

    private List<OpenItem> ordered() {
        Map<Long, Integer> before = new HashMap<>();
        outgoing.values().forEach(edges -> edges.forEach(edge -> before.merge(edge.destinationId(), 1, Integer::sum)));
        TreeSet<OpenItem> free = new TreeSet<>(urgency());
        TreeSet<OpenItem> held = new TreeSet<>(urgency());
        open.values().forEach(item -> (before.containsKey(item.id()) ? held : free).add(item));
        List<OpenItem> ordered = new ArrayList<>();
        while (ordered.size() < open.size()) {
            // Items that wait for each other in a circle are begun with the most urgent.
            OpenItem item = free.isEmpty() ? held.pollFirst() : free.pollFirst();
            ordered.add(item);
            for (Precedence edge : outgoing.getOrDefault(item.id(), List.of())) {
                OpenItem after = open.get(edge.destinationId());
                if (before.merge(after.id(), -1, Integer::sum) == 0 && held.remove(after)) {
                    free.add(after);
                }
            }
        }
        return ordered;
    }

    private PathStep.Kind kind(Teaching course) {
        if (course == null) {
            return PathStep.Kind.ASSESSMENT;
        }
        if (course.next() != null) {
            return PathStep.Kind.LESSON;
        }
        return course.selfCheck() && !course.passed() ? PathStep.Kind.SELF_CHECK : PathStep.Kind.ASSESSMENT;
    }

    private String key(OpenItem item) {
        Teaching course = courses.get(item.id());
        PathStep.Kind kind = kind(course);
        return kind == PathStep.Kind.ASSESSMENT ? kind + " " + item.domainId() : kind + " " + course.courseId();
    }

    private PathStep step(List<OpenItem> items) {
        OpenItem first = items.get(0);
        Teaching course = courses.get(first.id());
        PathStep.Kind kind = kind(course);
        boolean lesson = kind == PathStep.Kind.LESSON;
        boolean study = kind != PathStep.Kind.ASSESSMENT;
        return new PathStep(
                kind,
                study ? course.courseId() : null,
                study ? course.title() : null,
                study ? course.lessons() : Share.NONE,
                lesson ? course.next() : null,
                lesson ? course.next().minutes() : 0,
                lesson ? course.minutesLeft() : 0,
                items,
                reason(first));
    }

    private PathStep.Reason reason(OpenItem item) {
        Precedence edge = outgoing.getOrDefault(item.id(), List.of()).stream()
                .min(Comparator.comparing(it -> open.get(it.destinationId()).place()))
                .orElse(null);
        return new PathStep.Reason(
                item.failures(),
                waiting.get(item.id()).size(),
                edge == null ? null : open.get(edge.destinationId()),
                edge == null ? null : edge.reason(),
                domainGaps.get(item.domainId()),
                isStarted(item));
    }
}
