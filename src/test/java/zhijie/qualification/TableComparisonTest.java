package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static zhijie.qualification.Samples.number;
import static zhijie.qualification.Samples.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhijie.qualification.TableComparison.Line;

class TableComparisonTest {

    private static final RuleSpec BELOW =
            rule(RuleKind.BELOW_TARGET_DEDUCTS, "target=95 step=1 points=2", RuleOptions.NONE);

    private static TableDetail table(PeriodKind kind, String cap, RowSpec... rows) {
        TableRef ref = new TableRef(1L, 1, TableStatus.DRAFT, kind, null, null);
        TableSpec spec = new TableSpec("role", new BigDecimal(cap), List.of(rows));
        return new TableDetail(ref, 1, "role", "岗位", "1", Bands.USUAL, spec, Map.of(), List.of());
    }

    private static TableDetail month(RowSpec... rows) {
        return table(PeriodKind.MONTH, "100", rows);
    }

    private static RowSpec row(String code, String behaviour, String weight, RuleSpec... rules) {
        return new RowSpec(code, behaviour, "工作标准说明", weight == null ? null : number(weight), List.of(rules));
    }

    private static List<Line> compare(TableDetail before, TableDetail after) {
        return TableComparison.of(before, after, new Sentences(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void whatIsTheSameIsNoDifferenceHoweverItIsWritten() {
        assertThat(compare(month(row("r1", "计划", "20", BELOW)), month(row("r1", "计划", "20.00", BELOW))))
                .isEmpty();
    }

    @Test
    void numbersAreComparedOneByOneAndAnOpenBlankIsADash() {
        RuleSpec open = rule(RuleKind.BELOW_TARGET_DEDUCTS, "target=90 step=1", RuleOptions.NONE);
        assertThat(compare(month(row("r1", "计划", "20", BELOW)), month(row("r1", "计划", null, open))))
                .containsExactly(
                        new Line("计划", "权重", "20", "—"),
                        new Line("计划", "目标", "95", "90"),
                        new Line("计划", "分数", "2", "—"));
    }

    @Test
    void aRuleThatBecameAnotherIsShownWhole() {
        RuleSpec veto = rule(RuleKind.VETO_ROW, "", RuleOptions.NONE);
        RuleSpec started = rule(
                RuleKind.BELOW_TARGET_DEDUCTS,
                "target=95 step=1 points=2",
                new RuleOptions(RuleOptions.Steps.STARTED, null, null, RuleOptions.PointsAre.POINTS));
        List<Line> lines = compare(
                month(row("r1", "计划", "20", BELOW), row("r2", "资料", "20", BELOW)),
                month(row("r1", "计划", "20", veto, BELOW), row("r2", "资料", "20", started)));
        assertThat(lines).extracting(Line::what).containsOnly("指标与规则");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).before())
                .contains("95")
                .isNotEqualTo(lines.get(0).after());
        assertThat(lines.get(1).before()).isEqualTo("—");
        assertThat(lines.get(2).after()).contains("不足一步");
    }

    @Test
    void rowsThatCameAndWentAndTextsAndScoringAreToldToo() {
        RowSpec kept = row("r1", "计划", "20", BELOW);
        RowSpec renamed = new RowSpec("r1", "年度计划", "换了说法", number("20"), List.of(BELOW));
        assertThat(compare(
                        month(kept, row("r2", "资料", "80", BELOW)),
                        table(PeriodKind.QUARTER, "110", renamed, row("r3", "新增", null))))
                .containsExactly(
                        new Line("", "计分周期", "月", "季度"),
                        new Line("", "总分封顶", "100", "110"),
                        new Line("年度计划", "关键行为与结果", "计划", "年度计划"),
                        new Line("年度计划", "工作标准", "工作标准说明", "换了说法"),
                        new Line("新增", "整行", "—", "新增"),
                        new Line("资料", "整行", "资料（权重 80）", "—"));
    }
}
