package zhijie.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.common.ForbiddenException;
import zhijie.common.RuleViolationException;
import zhijie.common.Slice;
import zhijie.common.StaleVersionException;
import zhijie.framework.FrameworkService;
import zhijie.people.AccessRole;
import zhijie.people.CurrentUser;
import zhijie.people.Viewer;

@ExtendWith({ArquillianExtension.class, Injection.class})
class LibraryServiceIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Viewer DESIGNER =
            new Viewer(1L, null, "it-designer", "设计", Set.of(), Set.of(AccessRole.DESIGNER));
    private static final Viewer LEARNER =
            new Viewer(2L, null, "it-learner", "学员", Set.of(), Set.of(AccessRole.LEARNER));

    @Inject
    private FaqService faqs;

    @Inject
    private CourseService courses;

    @Inject
    private CaseService cases;

    @Inject
    private ExamItemService items;

    @Inject
    private AlignmentService alignments;

    @Inject
    private CoverageService coverage;

    @Inject
    private LibraryService library;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private CurrentUser user;

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        String code = code("faq");
        load(code, "问题一怎么办");
        FaqDetail shown = designer(() -> faqs.get(id(code)));
        designer(() -> {
            faqs.edit(shown.id(), shown.version(), text("甲先改了问法"));
            return null;
        });
        assertThatThrownBy(() -> designer(() -> {
                    faqs.edit(shown.id(), shown.version(), text("乙后改了问法"));
                    return null;
                }))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void anAlignmentIsAddedOnceRemovedAndPutBack() {
        String code = code("faq");
        load(code, "问题一怎么办");
        long faq = id(code);
        long added = designer(() -> alignments.add(requirement(), faq, AlignmentType.REFERS, Strength.WEAK));
        assertThatThrownBy(
                        () -> designer(() -> alignments.add(requirement(), faq, AlignmentType.REFERS, Strength.STRONG)))
                .isInstanceOf(RuleViolationException.class);
        AlignmentRow removed = designer(() -> alignments.remove(added));
        assertThat(removed.resourceId()).isEqualTo(faq);
        designer(() -> alignments.add(removed.competencyId(), faq, removed.type(), removed.strength()));
        assertThat(designer(() -> alignments.ofCompetency(requirement()))
                        .byType()
                        .get(AlignmentType.REFERS))
                .extracting(AlignmentRow::resourceId)
                .contains(faq);
    }

    @Test
    void coverageCountsWhatTeachesButNotWhatIsOnlyReferredTo() {
        String code = code("faq");
        load(code, "问题一怎么办");
        long other = designer(() -> frameworks.byReference("ccsm-2020/L3/3.2.5").id());
        int before = faqsOf(other);
        long refers = designer(() -> alignments.add(other, id(code), AlignmentType.REFERS, Strength.WEAK));
        assertThat(faqsOf(other)).isEqualTo(before);
        designer(() -> alignments.remove(refers));
        designer(() -> alignments.add(other, id(code), AlignmentType.TEACHES, Strength.WEAK));
        designer(() -> alignments.add(other, id(code), AlignmentType.PRACTISES, Strength.WEAK));
        assertThat(faqsOf(other)).isEqualTo(before + 1);
    }

    @Test
    void aPageGetsTheStrongestOfManyAndAProgramAll() {
        long competency =
                designer(() -> frameworks.byReference("ccsm-2020/L3/3.1.7").id());
        int before = designer(() -> alignments.ofCompetency(competency))
                .byType()
                .getOrDefault(AlignmentType.REFERS, List.of())
                .size();
        for (int i = 0; i < AlignmentService.STRONGEST + 2; i++) {
            String code = code("faq");
            load(code, "很多同类问题之" + i + "怎么办");
            Strength strength = i < 2 ? Strength.WEAK : Strength.STRONG;
            designer(() -> alignments.add(competency, id(code), AlignmentType.REFERS, strength));
        }
        CompetencyResources shown = designer(() -> alignments.strongest(competency));
        assertThat(shown.more()).isTrue();
        assertThat(shown.byType().get(AlignmentType.REFERS))
                .hasSize(AlignmentService.STRONGEST)
                .allMatch(row -> row.strength() == Strength.STRONG);
        CompetencyResources all = designer(() -> alignments.ofCompetency(competency));
        assertThat(all.more()).isFalse();
        assertThat(all.byType().get(AlignmentType.REFERS)).hasSize(before + AlignmentService.STRONGEST + 2);
    }

    @Test
    void aLearnerReadsButChangesNothingAndSeesNoExamItems() {
        assertThatThrownBy(() -> learner(() -> alignments.add(requirement(), 1, AlignmentType.TEACHES, Strength.WEAK)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> learner(() -> items.list(ExamItemFilter.ALL, 1)))
                .isInstanceOf(ForbiddenException.class);
        CompetencyResources seen = learner(() -> alignments.ofCompetency(requirement()));
        assertThat(seen.hiddenItems()).isPositive();
        assertThat(seen.byType().values().stream().flatMap(List::stream))
                .noneMatch(row -> row.resourceType() == ResourceType.ITEM);
        AlignmentRow item = designer(() -> alignments.ofCompetency(requirement())).byType().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.resourceType() == ResourceType.ITEM)
                .findFirst()
                .orElseThrow();
        assertThat(learner(() -> library.rows(List.of(item.resourceId())))).isEmpty();
    }

    @Test
    void theShippedContentIsThere() {
        assertThat(learner(() -> courses.list(CourseFilter.ALL, 1)).total()).isGreaterThanOrEqualTo(36);
        assertThat(learner(() -> faqs.list(ResourceFilter.ALL, 1)).total()).isGreaterThanOrEqualTo(150);
        assertThat(learner(() -> cases.list(ResourceFilter.ALL, 1)).total()).isGreaterThanOrEqualTo(40);
        assertThat(designer(() -> items.list(ExamItemFilter.ALL, 1)).total()).isGreaterThanOrEqualTo(300);
        CaseRow row = learner(() -> cases.list(ResourceFilter.ALL, 1)).rows().get(0);
        assertThat(learner(() -> cases.get(row.id())).text().transcript()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aPageAfterTheLastShowsTheLast() {
        Slice<FaqRow> slice = learner(() -> faqs.list(ResourceFilter.ALL, 9999));
        assertThat(slice.page()).isEqualTo(slice.pages());
        assertThat(slice.rows()).isNotEmpty();
    }

    @Test
    void aLessonKnowsItsNeighbours() {
        CourseRow course =
                learner(() -> courses.list(CourseFilter.ALL, 1)).rows().get(0);
        LessonDetail first = learner(() -> courses.lesson(course.id(), 1));
        assertThat(first.previous()).isNull();
        assertThat(first.next().number()).isEqualTo(2);
        LessonDetail last =
                learner(() -> courses.lesson(course.id(), first.lessons().size()));
        assertThat(last.next()).isNull();
    }

    private int faqsOf(long competency) {
        return learner(() -> coverage.of("ccsm-2020"))
                .getOrDefault(competency, Coverage.NONE)
                .faqs();
    }

    private void load(String code, String question) {
        AlignmentText aligned = new AlignmentText(requirement(), AlignmentType.TEACHES, Strength.MEDIUM);
        designer(() -> {
            faqs.load(new FaqDocument(code, text(question), List.of(aligned)));
            return null;
        });
    }

    private long id(String code) {
        return designer(() -> library.suggest(code)).get(0).id();
    }

    private long requirement() {
        return user.as(
                DESIGNER, () -> frameworks.byReference("ccsm-2020/L1/1.1.1").id());
    }

    private static String code(String kind) {
        return "it-" + kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private <T> T designer(Supplier<T> work) {
        return user.as(DESIGNER, work);
    }

    private <T> T learner(Supplier<T> work) {
        return user.as(LEARNER, work);
    }

    private static FaqText text(String question) {
        return new FaqText(
                question,
                List.of("换个问法"),
                Industry.GENERAL,
                Scene.INTERNAL,
                "测试时适用",
                "其他时候",
                List.of("编号"),
                "我先核对一下，再把结果告诉您。",
                List.of("核对", "答复"),
                DAY,
                DAY.plusMonths(6),
                "测试组");
    }
}
