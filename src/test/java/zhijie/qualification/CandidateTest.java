package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static Candidate candidate(
            Condition.Outcome condition,
            Condition.Outcome kpi,
            Condition.Outcome assessed,
            CompanyRecord.Assessed... assessments) {
        List<Condition.Finding> missing = condition == Condition.Outcome.MET
                ? List.of()
                : List.of(new Condition.Finding(condition, Condition.parse("{\"practiceHours\":200}")));
        RoleMatch match = new RoleMatch(1L, "lin-xiao", "林晓", "r", "岗位", List.of(), null, null, condition, missing);
        return new Candidate(match, "座席员", "热线服务组", null, 3, kpi, assessed, List.of(assessments), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "MET,MET,MET,READY",
        "UNKNOWN,MET,MET,TO_CHECK",
        "MET,UNKNOWN,MET,TO_CHECK",
        "MET,MET,UNKNOWN,TO_CHECK",
        "MET,MET,MISSING,NEAR",
        "MISSING,MISSING,MISSING,NEAR"
    })
    void isReadyOnlyWhenEverythingIsKnownToBeMet(
            Condition.Outcome condition,
            Condition.Outcome kpi,
            Condition.Outcome assessed,
            Candidate.Standing standing) {
        assertThat(candidate(condition, kpi, assessed).standing()).isEqualTo(standing);
    }

    @Test
    void saysWhatIsMissingAndWhatIsUnknown() {
        Sentences say = new Sentences(Locale.SIMPLIFIED_CHINESE);
        Candidate failed = candidate(
                Condition.Outcome.UNKNOWN,
                Condition.Outcome.MISSING,
                Condition.Outcome.MISSING,
                new CompanyRecord.Assessed(CompanyRecord.Kind.PRACTICAL, DAY, new BigDecimal("58.5")),
                new CompanyRecord.Assessed(CompanyRecord.Kind.REVIEW, DAY, new BigDecimal("40")));
        assertThat(CandidateWords.missing(failed, say))
                .containsExactly("没有记录，需要核实：实训满 200 学时", "最近三次考核有不合格", "最近一次实操考核 58.5 分，未到 60 分");
        assertThat(CandidateWords.assessments(failed, say))
                .containsExactly("实操考核 58.5 分（2026-10-31）", "绩效面谈 40 分（2026-10-31）");
        assertThat(CandidateWords.missing(
                        candidate(Condition.Outcome.MET, Condition.Outcome.MET, Condition.Outcome.UNKNOWN), say))
                .containsExactly("没有考核记录，需要核实");
    }
}
