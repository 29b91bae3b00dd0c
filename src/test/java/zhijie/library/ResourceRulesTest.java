package zhijie.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.common.RuleViolationException;

class ResourceRulesTest {

    private static final List<String> OPTIONS = List.of("甲", "乙", "丙");

    @ParameterizedTest
    @ValueSource(strings = {"D", "a", "AB", ""})
    void anAnswerIsALetterOfAnOption(String letter) {
        assertThatThrownBy(() -> new SelfCheckText("问", OPTIONS, List.of(letter), "解"))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aQuestionHasAnAnswer() {
        assertThatThrownBy(() -> new SelfCheckText("问", OPTIONS, List.of(), "解"))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void onlyAllRightLettersAndNoOtherAnswerACheck() {
        SelfCheckRow row = new SelfCheckRow(1L, 1, "问", Option.list(OPTIONS, "AC"), "解");
        assertThat(row.multiple()).isTrue();
        assertThat(row.answer()).isEqualTo("AC");
        assertThat(row.isAnsweredBy(Set.of("A", "C"))).isTrue();
        assertThat(row.isAnsweredBy(Set.of("A"))).isFalse();
        assertThat(row.isAnsweredBy(Set.of("A", "B", "C"))).isFalse();
    }

    @Test
    void aSingleChoiceHasOneAnswerAndAMultipleOneSeveral() {
        assertThatThrownBy(() -> item(ItemKind.SINGLE, OPTIONS, List.of("A", "B"), List.of()))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> item(ItemKind.MULTIPLE, OPTIONS, List.of("A", "A"), List.of()))
                .isInstanceOf(RuleViolationException.class);
        assertThat(item(ItemKind.MULTIPLE, OPTIONS, List.of("C", "A"), List.of())
                        .answer())
                .containsExactly("A", "C");
    }

    @Test
    void aCaseIsMarkedByPointsAndHasNoOptions() {
        List<ScoringPoint> points = List.of(new ScoringPoint("先接情绪", 2));
        assertThat(item(ItemKind.CASE, null, null, points).points()).isEqualTo(points);
        assertThatThrownBy(() -> item(ItemKind.CASE, OPTIONS, List.of("A"), points))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> item(ItemKind.CASE, null, null, List.of())).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aFaqIsNotOutOfDateBeforeItWasVerified() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(faq(day, day).verifyBy()).isEqualTo(day);
        assertThatThrownBy(() -> faq(day, day.minusDays(1)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.field()).isEqualTo("verifyBy"));
    }

    @Test
    void linesComeBackAsTheyWereAndNeverSplitAnElement() {
        Lines lines = new Lines();
        assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(List.of("一", "二 三"))))
                .containsExactly("一", "二 三");
        assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(List.of("一\n二"))))
                .containsExactly("一 二");
        assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(List.of())))
                .isEmpty();
        assertThat(lines.convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void scoringPointsComeBackAsTheyWere() {
        ScoringPoints converter = new ScoringPoints();
        List<ScoringPoint> points = List.of(new ScoringPoint("指出 2 处漏听", 3), new ScoringPoint("复述", 10));
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(points)))
                .isEqualTo(points);
        assertThat(converter.convertToDatabaseColumn(List.of())).isNull();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void aSceneIsFoundByItsChineseName(Scene scene) {
        assertThat(Scene.of(scene.label())).isEqualTo(scene);
    }

    @ParameterizedTest
    @EnumSource(Industry.class)
    void anIndustryIsFoundByItsNameInFiles(Industry industry) {
        assertThat(Industry.of(industry.code())).isEqualTo(industry);
    }

    @Test
    void aTitleIsCutToItsColumn() {
        ExamItem item = new ExamItem("item-1");
        item.describe(item(ItemKind.SINGLE, OPTIONS, List.of("A"), List.of(), "字".repeat(300)));
        assertThat(item.title()).hasSize(Resource.MOST_TITLE).endsWith("…");
    }

    @Test
    void aLessonThatANewerDocumentDropsIsRetiredAndComesBack() {
        Course course = new Course("course-1");
        LessonText text = new LessonText("一", 10, "正文");
        course.teach(List.of(text, text, text));
        Lesson second = course.lessons().get(1);
        course.teach(List.of(text));
        assertThat(course.lessons()).hasSize(1);
        course.teach(List.of(text, text));
        assertThat(course.lessons().get(1)).isSameAs(second);
    }

    @Test
    void theOtherSideIsTheCustomerOrElseWhoDidNotBegin() {
        TranscriptLine agent = new TranscriptLine("座席小汪", "您好", null);
        TranscriptLine customer = new TranscriptLine("客户", "谁办的？", null);
        TranscriptLine leader = new TranscriptLine("组长", "查了", null);
        assertThat(talk(agent, customer).theirs(customer)).isTrue();
        assertThat(talk(agent, customer).theirs(agent)).isFalse();
        assertThat(talk(agent, leader).theirs(agent)).isFalse();
        assertThat(talk(agent, leader).theirs(leader)).isTrue();
    }

    private static CaseText talk(TranscriptLine... lines) {
        return new CaseText("题", Industry.BANK, Scene.ANGER, "境", List.of(lines), "转", "规", List.of());
    }

    private static ExamItemText item(
            ItemKind kind, List<String> options, List<String> answer, List<ScoringPoint> points) {
        return item(kind, options, answer, points, "题干");
    }

    private static ExamItemText item(
            ItemKind kind, List<String> options, List<String> answer, List<ScoringPoint> points, String stem) {
        return new ExamItemText(ItemPart.BUSINESS, kind, stem, options, answer, points, "解", Difficulty.EASY);
    }

    private static FaqText faq(LocalDate verifiedOn, LocalDate verifyBy) {
        return new FaqText(
                "问",
                List.of(),
                Industry.BANK,
                Scene.BILLS,
                "适用",
                "不适用",
                List.of(),
                "这样说",
                List.of("一"),
                verifiedOn,
                verifyBy,
                "组");
    }
}
