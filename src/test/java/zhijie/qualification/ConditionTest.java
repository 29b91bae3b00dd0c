package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.common.RuleViolationException;
import zhijie.people.Department;
import zhijie.people.Education;
import zhijie.people.Person;

class ConditionTest {

    private static final String BACHELOR_OR_COLLEGE_AND_A_YEAR =
            "{\"anyOf\":[{\"education\":\"bachelor\",\"clause\":\"5.2.1 a)\"},"
                    + "{\"education\":\"college\",\"experienceMonths\":12},"
                    + "{\"education\":\"below-high-school\",\"experienceMonths\":36,\"companyAssessmentPassed\":true},"
                    + "{\"outstandingResults\":true}]}";
    private static final String ALL_OF = "{\"allOf\":[{\"anyOf\":[{\"education\":\"college\"},"
            + "{\"education\":\"high-school\",\"experienceMonths\":24}]},{\"tenureMonths\":12},"
            + "{\"certificate\":\"中级证书\"}]}";

    private static final Sentences SAY = new Sentences(Locale.SIMPLIFIED_CHINESE);

    private static Condition.Facts facts(
            Education education, Integer experience, Integer tenure, String certificate, Boolean passed, Boolean top) {
        return new Condition.Facts(
                education,
                experience,
                tenure,
                certificate == null ? List.of() : List.of(certificate),
                null,
                passed,
                top);
    }

    /** By hand: one way is enough; what isn't stored is unknown, and unknown is better than missing. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BACHELOR, 0, -, -, MET",
                "MASTER, -, -, -, MET",
                "COLLEGE, 12, -, -, MET",
                "COLLEGE, 11, false, false, MISSING",
                "COLLEGE, -, false, false, UNKNOWN",
                "HIGH_SCHOOL, 36, true, false, MET",
                "HIGH_SCHOOL, 36, false, false, MISSING",
                "HIGH_SCHOOL, 36, -, false, UNKNOWN",
                "HIGH_SCHOOL, 35, true, false, MISSING",
                "BELOW_HIGH_SCHOOL, 0, false, true, MET",
                "-, -, -, -, UNKNOWN",
                "-, 0, false, false, UNKNOWN",
            })
    void ofAlternativesTheBestCounts(
            Education education, Integer experience, Boolean passed, Boolean top, Condition.Outcome outcome) {
        assertThat(Condition.parse(BACHELOR_OR_COLLEGE_AND_A_YEAR)
                        .check(facts(education, experience, null, null, passed, top)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "COLLEGE, 0, 12, 中级证书, MET",
                "HIGH_SCHOOL, 24, 12, 中级证书, MET",
                "HIGH_SCHOOL, 23, 12, 中级证书, MISSING",
                "COLLEGE, 0, 11, 中级证书, MISSING",
                "COLLEGE, 0, -, 中级证书, UNKNOWN",
                "COLLEGE, 0, 12, 初级证书, MISSING",
                "COLLEGE, 0, 12, -, MISSING",
                "-, -, -, -, MISSING",
            })
    void ofWhatIsNeededTogetherTheWorstCounts(
            Education education, Integer experience, Integer tenure, String certificate, Condition.Outcome outcome) {
        assertThat(Condition.parse(ALL_OF).check(facts(education, experience, tenure, certificate, null, null)))
                .isEqualTo(outcome);
    }

    private static List<String> missing(String json, Condition.Facts facts) {
        return Condition.parse(json).missing(facts).stream()
                .map(finding -> finding.outcome() + " " + finding.sentence(SAY))
                .toList();
    }

    @Test
    void saysWhatIsMissingOnTheShortestWay() {
        assertThat(missing(ALL_OF, facts(Education.HIGH_SCHOOL, 24, 3, null, null, null)))
                .containsExactly("MISSING 任现岗位满 1 年", "MISSING 持有中级证书");
    }

    /** By hand, in months: study 36 from school to college, 48 to a degree, 24 from college to a degree. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // 24 to a degree, 1 of experience
                "COLLEGE     | 11 | false | false | MISSING 工作经验满 1 年",
                // 24 to a degree, 12 of experience, or 12 of outstanding results
                "COLLEGE     | 0  | false | false | MISSING 工作经验满 1 年；或业绩突出",
                // 12 of results, 13 of experience and the assessment, 36 to college and 12 of experience
                "HIGH_SCHOOL | 24 | true  | false | MISSING 工作经验满 3 年；或业绩突出",
                "HIGH_SCHOOL | 24 | false | false | MISSING 业绩突出",
                "HIGH_SCHOOL | 36 | false | false | MISSING 通过企业考核",
                // What is unknown is only looked up, and one thing sooner than two
                "HIGH_SCHOOL | 0  | false | -     | UNKNOWN 业绩突出",
                "-           | -  | -     | -     | UNKNOWN 学历本科及以上；或业绩突出",
                "COLLEGE     | -  | false | -     | UNKNOWN 工作经验满 1 年；或业绩突出",
            })
    void namesTheNearestWayAndAllThatAreEquallyNear(
            Education education, Integer experience, Boolean passed, Boolean top, String words) {
        assertThat(missing(BACHELOR_OR_COLLEGE_AND_A_YEAR, facts(education, experience, null, null, passed, top)))
                .containsExactly(words);
    }

    @Test
    void aDegreeOrCollegeAndAYearAreEquallyFarFromSchool() {
        String json = "{\"anyOf\":[{\"education\":\"bachelor\"},{\"education\":\"college\",\"experienceMonths\":12}]}";
        assertThat(missing(json, facts(Education.HIGH_SCHOOL, 0, null, null, null, null)))
                .containsExactly("MISSING 学历本科及以上；或学历大专及以上，并且工作经验满 1 年");
        assertThat(missing(json, facts(Education.HIGH_SCHOOL, 12, null, null, null, null)))
                .containsExactly("MISSING 学历大专及以上");
        assertThat(missing(json, facts(Education.BACHELOR, 0, null, null, null, null)))
                .isEmpty();
        String both = "{\"allOf\":[" + json + ",{\"tenureMonths\":12}]}";
        assertThat(missing(both, facts(Education.HIGH_SCHOOL, 0, 3, null, null, null)))
                .containsExactly("MISSING 学历本科及以上；或学历大专及以上，并且工作经验满 1 年", "MISSING 任现岗位满 1 年");
    }

    @Test
    void whatIsAskedForTwiceIsNamedOnce() {
        String twice = "{\"anyOf\":[{\"education\":\"master\"},{\"education\":\"master\",\"clause\":\"5.2\"}]}";
        assertThat(missing(twice, facts(Education.COLLEGE, 0, null, null, null, null)))
                .containsExactly("MISSING 学历硕士及以上");
    }

    /** Months are full months: a year that began on the 26th is full on the 26th, not the day before. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-26, 2026-11-25, MISSING",
        "2025-11-26, 2026-11-26, MET",
        "2025-11-26, 2025-11-25, MISSING",
        "2024-02-29, 2025-02-28, MISSING",
        "2024-02-29, 2025-03-01, MET",
        "2025-12-31, 2026-12-30, MISSING",
        "2025-12-31, 2026-12-31, MET",
    })
    void tenureGrowsWithTheDayThatIsLookedAt(LocalDate since, LocalDate day, Condition.Outcome outcome) {
        Person person = new Person("p", "某人", new Department("d", "部门", "客户服务", null), since);
        person.assign(person.department(), "call-centre-agent", null, since);
        Condition.Facts facts = new FactSource.Known(List.of(), List.of()).facts(person, day);
        assertThat(Condition.parse("{\"tenureMonths\":12}").check(facts)).isEqualTo(outcome);
        assertThat(Condition.parse("{\"experienceMonths\":12}").check(facts)).isEqualTo(Condition.Outcome.UNKNOWN);
    }

    @Test
    void readsAsASentenceAndAsAList() {
        assertThat(Condition.parse(ALL_OF).sentence(SAY))
                .isEqualTo("（学历大专及以上；或学历高中及以上，工作经验满 2 年），并且任现岗位满 1 年，并且持有中级证书");
        assertThat(Condition.parse(BACHELOR_OR_COLLEGE_AND_A_YEAR).lines(SAY))
                .containsExactly(
                        new Condition.Line(0, "以下满足一项即可", null, null),
                        new Condition.Line(1, "学历本科及以上", "5.2.1 a)", null),
                        new Condition.Line(1, "学历大专及以上，工作经验满 1 年", null, null),
                        new Condition.Line(1, "学历不限，工作经验满 3 年，通过企业考核", null, null),
                        new Condition.Line(1, "业绩突出", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"clause\":\"5.2\"}",
                "{\"anyOf\":[]}",
                "{\"anyOf\":[{}]}",
                "{\"anyOf\":[{\"tenureMonths\":1}],\"tenureMonths\":1}",
                "{\"anyOf\":[{\"tenureMonths\":1}],\"allOf\":[{\"tenureMonths\":1}]}",
                "{\"tenureMonths\":-1}",
                "{\"experienceMonths\":601}",
                "{\"practiceHours\":100001}",
                "{\"certificate\":\"证\"}",
                "{\"allOf\":[{\"anyOf\":[{\"allOf\":[{\"anyOf\":[{\"tenureMonths\":1}]}]}]}]}"
            })
    void isRefusedWhereItSaysNothingOrTooMuch(String json) {
        assertThatThrownBy(() -> Condition.parse(json).check()).isInstanceOf(RuleViolationException.class);
    }
}
