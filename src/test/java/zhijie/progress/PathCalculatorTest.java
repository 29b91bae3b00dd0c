package zhijie.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import zhijie.framework.Outline.Precedence;
import zhijie.library.LessonRow;

class PathCalculatorTest {

    private static final Mastery NOTHING = new Mastery(MasteryState.OPEN, 0, List.of());

    private static OpenItem item(long id, int level, long domain, int failures) {
        return new OpenItem(id, "c" + id, "能力 " + id, "级", level, domain, "领域 " + domain, (int) id, NOTHING, failures);
    }

    private static OpenItem item(long id) {
        return item(id, 1, 1, 0);
    }

    private static Precedence edge(long origin, long destination) {
        return new Precedence(origin, destination, "先 " + origin + " 后 " + destination);
    }

    private static Teaching course(long id, int done, int all, int minutes, boolean passed, long... teaches) {
        Map<Long, Integer> strengths = new HashMap<>();
        for (long competency : teaches) {
            strengths.put(competency, 1);
        }
        LessonRow next = done == all ? null : new LessonRow(id * 100 + done, done + 1, "课 " + (done + 1), minutes);
        return new Teaching(
                id, "课程 " + id, strengths, new Share(done, all), next, (all - done) * minutes, true, passed);
    }

    private static List<Long> order(Path path) {
        return path.steps().stream()
                .flatMap(step -> step.items().stream())
                .map(OpenItem::id)
                .toList();
    }

    @Test
    void withoutAGapThereIsNoPath() {
        Path path = PathCalculator.order(List.of(), List.of(edge(1, 2)), List.of(course(9, 0, 3, 20, false, 1)));
        assertThat(path).isEqualTo(new Path(List.of(), 0, 0));
        assertThat(path.getNext()).isNull();
    }

    @Test
    void whatMostOthersWaitForComesFirst() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2), item(3), item(4)),
                List.of(edge(4, 3), edge(3, 2)),
                List.of(
                        course(1, 0, 1, 10, false, 1), course(2, 0, 1, 10, false, 2),
                        course(3, 0, 1, 10, false, 3), course(4, 0, 1, 10, false, 4)));
        assertThat(order(path)).containsExactly(4L, 3L, 1L, 2L);
        assertThat(path.getNext().reason().blocks()).isEqualTo(2);
        assertThat(path.getNext().reason().because()).isEqualTo("先 4 后 3");
        assertThat(path.getNext().reason().example().id()).isEqualTo(3);
    }

    @Test
    void aPrerequisiteThatIsReachedHoldsNothingUp() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2)),
                List.of(edge(99, 1)),
                List.of(course(1, 0, 1, 10, false, 1), course(2, 0, 1, 20, false, 2)));
        assertThat(order(path)).containsExactly(1L, 2L);
        assertThat(path.getNext().reason().blocks()).isZero();
    }

    @Test
    void thenWhatFailedMostOften() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2, 1, 1, 1), item(3, 1, 1, 2)),
                List.of(),
                List.of(course(1, 0, 1, 10, false, 1), course(2, 0, 1, 10, false, 2), course(3, 0, 1, 10, false, 3)));
        assertThat(order(path)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void thenTheLowerLevelThenTheLargestGap() {
        Path path = PathCalculator.order(
                List.of(item(1, 2, 1, 0), item(2, 2, 2, 0), item(3, 2, 2, 0), item(4, 1, 3, 0)), List.of(), List.of());
        assertThat(order(path)).containsExactly(4L, 2L, 3L, 1L);
    }

    @Test
    void thenACourseBegunThenTheShortestLesson() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2), item(3)),
                List.of(),
                List.of(course(1, 0, 2, 30, false, 1), course(2, 0, 2, 15, false, 2), course(3, 1, 2, 40, false, 3)));
        assertThat(order(path)).containsExactly(3L, 2L, 1L);
        assertThat(path.getNext().lesson().number()).isEqualTo(2);
    }

    @Test
    void itemsOfOneCourseAreOneStep() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2), item(3)), List.of(), List.of(course(8, 1, 4, 25, false, 1, 2, 3)));
        assertThat(path.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(PathStep.Kind.LESSON);
            assertThat(step.items()).hasSize(3);
            assertThat(step.minutes()).isEqualTo(25);
            assertThat(step.minutesLeft()).isEqualTo(75);
        });
        assertThat(path.minutesLeft()).isEqualTo(75);
        assertThat(path.lessonsLeft()).isEqualTo(3);
    }

    @Test
    void afterTheLastLessonComesTheSelfCheckAndThenTheAssessment() {
        Path check = PathCalculator.order(List.of(item(1)), List.of(), List.of(course(8, 4, 4, 25, false, 1)));
        assertThat(check.getNext().kind()).isEqualTo(PathStep.Kind.SELF_CHECK);
        Path assessment = PathCalculator.order(List.of(item(1)), List.of(), List.of(course(8, 4, 4, 25, true, 1)));
        assertThat(assessment.getNext().kind()).isEqualTo(PathStep.Kind.ASSESSMENT);
        assertThat(assessment.getNext().getAddress()).isNull();
    }

    @Test
    void whatNoCourseTeachesIsAssessed() {
        Path path = PathCalculator.order(List.of(item(1), item(2)), List.of(), List.of());
        assertThat(path.steps()).extracting(PathStep::kind).containsExactly(PathStep.Kind.ASSESSMENT);
    }

    @Test
    void itemsThatWaitForEachOtherAreStillOrdered() {
        Path path = PathCalculator.order(
                List.of(item(1), item(2), item(3)), List.of(edge(1, 2), edge(2, 1), edge(2, 3)), List.of());
        assertThat(order(path)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Property(tries = 300)
    void everyOpenItemComesOnceAfterWhatPrecedesItInAnyOrderOfInput(
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 143) Integer> pairs,
            @ForAll Random random) {
        List<OpenItem> items = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            items.add(item(id, 1 + id % 3, 1 + id % 2, id % 4));
        }
        List<Precedence> edges = new ArrayList<>();
        pairs.forEach(pair -> {
            if (pair / 12 < pair % 12) {
                edges.add(edge(pair / 12 + 1, pair % 12 + 1));
            }
        });
        List<Teaching> courses = new ArrayList<>();
        items.forEach(it -> courses.add(course(it.id(), 0, 2, 10 + (int) it.id() % 5, false, it.id())));
        Path path = PathCalculator.order(items, edges, courses);
        List<Long> order = order(path);
        assertThat(order).hasSize(count).doesNotHaveDuplicates();
        edges.stream()
                .filter(edge -> edge.originId() <= count && edge.destinationId() <= count)
                .forEach(edge ->
                        assertThat(order.indexOf(edge.originId())).isLessThan(order.indexOf(edge.destinationId())));
        Collections.shuffle(items, random);
        Collections.shuffle(edges, random);
        Collections.shuffle(courses, random);
        assertThat(order(PathCalculator.order(items, edges, courses))).isEqualTo(order);
    }
}
