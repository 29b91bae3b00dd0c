package zhijie.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.framework.CompetencyNode;
import zhijie.framework.CompetencyType;

class CoverageMapTest {

    private static final Coverage WHOLE = new Coverage(1, 2, 1, 3);
    private static final Coverage NO_CASE = new Coverage(1, 1, 0, 1);

    private final CompetencyNode first = requirement(11, "L1", "1.1.1");
    private final CompetencyNode second = requirement(12, "L1", "1.1.2");
    private final CompetencyNode third = requirement(21, "L2", "1.1.1");
    private final List<CompetencyNode> tree =
            List.of(domain(1, "L1", task(10, "L1", first, second)), domain(2, "L2", task(20, "L2", third)));

    @Test
    void theLeastCoveredRequirementComesFirst() {
        CoverageMap map = CoverageMap.of(tree, null, Map.of(11L, WHOLE, 12L, NO_CASE));
        assertThat(map.requirements()).extracting(r -> r.node().id()).containsExactly(21L, 12L, 11L);
        assertThat(map.requirements().get(0).coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void aTaskCountsItsOwnRequirements() {
        CoverageMap map = CoverageMap.of(tree, null, Map.of(11L, WHOLE, 12L, NO_CASE));
        assertThat(map.tasks()).extracting(t -> t.node().id()).containsExactly(10L, 20L);
        assertThat(map.tasks().get(0).cells())
                .extracting(CoverageMap.Cell::covered)
                .containsExactly(2, 2, 1, 2);
        assertThat(map.tasks().get(1).cells())
                .extracting(CoverageMap.Cell::covered)
                .containsOnly(0);
    }

    @Test
    void aLevelShowsOnlyItsOwn() {
        CoverageMap map = CoverageMap.of(tree, "L2", Map.of(11L, WHOLE));
        assertThat(map.tasks()).extracting(t -> t.node().id()).containsExactly(20L);
        assertThat(map.requirements()).hasSize(1);
        assertThat(map.totals()).extracting(CoverageMap.Cell::total).containsOnly(1);
    }

    @Test
    void anEmptyFrameworkLacksNothing() {
        CoverageMap map = CoverageMap.of(List.of(), null, Map.of());
        assertThat(map.tasks()).isEmpty();
        assertThat(map.totals()).extracting(CoverageMap.Cell::percent).containsOnly(100);
    }

    @Test
    void headingsAreNotCovered() {
        CoverageMap map = CoverageMap.of(tree, null, Map.of(10L, WHOLE));
        assertThat(map.totals()).extracting(CoverageMap.Cell::covered).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"0,4,0,0", "1,9,1,11", "1,4,1,25", "2,4,2,50", "3,4,3,75", "199,200,3,99", "4,4,4,100", "0,0,0,100"})
    void colourTellsNoneSomeAndAllApart(int covered, int total, int heat, int percent) {
        CoverageMap.Cell cell = new CoverageMap.Cell(ResourceType.FAQ, covered, total);
        assertThat(cell.heat()).isEqualTo(heat);
        assertThat(cell.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,4", "1,0,0,0,3", "0,5,0,2,2", "1,1,1,1,0"})
    void missingCountsEmptySquares(int courses, int faqs, int cases, int items, int missing) {
        assertThat(new Coverage(courses, faqs, cases, items).missing()).isEqualTo(missing);
    }

    private static CompetencyNode domain(long id, String level, CompetencyNode... children) {
        return new CompetencyNode(id, CompetencyType.DOMAIN, level, "", "1", "领域", "", false, List.of(children));
    }

    private static CompetencyNode task(long id, String level, CompetencyNode... children) {
        return new CompetencyNode(id, CompetencyType.TASK, level, "", "1.1", "任务", "", false, List.of(children));
    }

    private static CompetencyNode requirement(long id, String level, String code) {
        return new CompetencyNode(id, CompetencyType.REQUIREMENT, level, "", code, "要求", "", false, List.of());
    }
}
