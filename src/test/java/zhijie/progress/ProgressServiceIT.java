package zhijie.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.SamplePeople;
import zhijie.common.ForbiddenException;
import zhijie.common.RuleViolationException;
import zhijie.framework.FrameworkService;
import zhijie.library.CourseService;
import zhijie.library.SelfCheckRow;
import zhijie.library.TeachingCourse;
import zhijie.library.TeachingService;
import zhijie.people.AccessRole;
import zhijie.people.Viewer;
import zhijie.qualification.Condition;
import zhijie.qualification.RoleStanding;
import zhijie.qualification.Sentences;

@ExtendWith({ArquillianExtension.class, Injection.class})
class ProgressServiceIT extends SamplePeople {

    @Inject
    private ProgressService progress;

    @Inject
    private LearningService learning;

    @Inject
    private EvidenceService evidence;

    @Inject
    private GoalService goals;

    @Inject
    private TeachingService teaching;

    @Inject
    private CourseService courses;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private Clock clock;

    private long competency(String reference) {
        return user.asSystem(() -> frameworks.byReference(reference).id());
    }

    private EvidenceText seen(EvidenceSource source, boolean met) {
        return EvidenceText.of(source, LocalDate.now(clock), met);
    }

    @Test
    void theSampleLearnerHasReachedTheFirstLevelAndPartOfTheSecond() {
        Viewer learner = viewer("lin-xiao", AccessRole.LEARNER);
        Progress it = as(learner, () -> progress.ofGoal(learner.personId())).orElseThrow();
        assertThat(it.target().getReference()).isEqualTo("ccsm-2020/L2");
        assertThat(it.levels().get(0).achieved()).isTrue();
        assertThat(it.own().reached()).isEqualTo(33);
        assertThat(it.own().total()).isEqualTo(53);
        assertThat(it.required()).isEqualTo(97);
        assertThat(it.getOpen()).isEqualTo(20);
        assertThat(it.domains())
                .extracting(domain -> domain.reached() + "/" + domain.total())
                .containsExactly("9/13", "13/22", "11/18");
        PathStep next = it.path().getNext();
        assertThat(next.kind()).isEqualTo(PathStep.Kind.LESSON);
        assertThat(next.getFirst().code()).isEqualTo("1.1.1");
        assertThat(next.reason().failures()).isEqualTo(2);
        assertThat(next.lesson().number()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRoleAsksForItsCompetenciesItsConditionsAndItsTable() {
        Viewer learner = viewer("lin-xiao", AccessRole.LEARNER);
        Progress it = as(learner, () -> progress.of(learner.personId(), "role:seat-supervisor"));
        assertThat(it.target().getTitle()).isEqualTo("座席主管");
        assertThat(it.required()).isEqualTo(28);
        assertThat(it.own().total()).isEqualTo(28);
        assertThat(it.levels())
                .extracting(level -> level.code() + " " + level.total())
                .containsExactly("L1 8", "L2 19", "L3 1");
        assertThat(it.path().getNext()).isNotNull();
        assertThat(it.isAchieved()).isFalse();
        RoleStanding standing = it.standing();
        assertThat(standing.condition()).isEqualTo(Condition.Outcome.MISSING);
        assertThat(standing.missing())
                .extracting(finding -> finding.sentence(new Sentences(Locale.SIMPLIFIED_CHINESE)))
                .anyMatch(words -> words.contains("（中级）"));
        assertThat(standing.results().orElseThrow().getRows()).hasSize(4).allMatch(row -> row.points() == null);
        Progress own = as(learner, () -> progress.of(learner.personId(), "role:call-centre-agent"));
        assertThat(own.standing().results().orElseThrow().getRows()).anyMatch(row -> row.points() != null);
    }

    @Test
    void whoMayNotSeeResultsSeesOnlyTheCompetenciesOfARole() {
        Viewer learner = viewer("lin-xiao", AccessRole.LEARNER);
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        Progress it = as(assessor, () -> progress.of(learner.personId(), "role:seat-supervisor"));
        assertThat(it.required()).isEqualTo(28);
        assertThat(it.standing()).isNull();
    }

    @Test
    void aRoleCanBeTheGoalAndALevelAgainAfterIt() {
        Viewer learner = viewer("qian-le", AccessRole.LEARNER);
        run(learner, () -> goals.aimAt("role:seat-supervisor", null));
        Progress it = as(learner, () -> progress.ofGoal(learner.personId())).orElseThrow();
        assertThat(it.target().role()).isEqualTo("seat-supervisor");
        assertThat(it.target().chosen()).isTrue();
        run(learner, () -> goals.aimAt("ccsm-2020/L2", null));
        Progress level = as(learner, () -> progress.ofGoal(learner.personId())).orElseThrow();
        assertThat(level.target().getReference()).isEqualTo("ccsm-2020/L2");
        assertThat(level.then().role()).isEqualTo("seat-supervisor");
        assertThatThrownBy(() -> run(learner, () -> goals.aimAt("role:nobody", null)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void studyingMovesMasteryButOnlySomebodyElseReaches() {
        Viewer learner = viewer("su-xiaoman", AccessRole.LEARNER);
        TeachingCourse course = as(learner, () -> teaching.ofCode("course-L1-4.3"));
        long taught = competency("ccsm-2020/L1/4.3.1");
        Progress before = as(learner, () -> progress.of(learner.personId(), "ccsm-2020/L1"));
        double last = before.own().masteryPercent();
        for (var lesson : course.lessons()) {
            LearningStep step = as(learner, () -> learning.finishLesson(course.id(), lesson.id()));
            assertThat(step.after().own().masteryPercent()).isGreaterThan(last);
            assertThat(step.after().own().reached()).isEqualTo(before.own().reached());
            last = step.after().own().masteryPercent();
        }
        ItemDetail studied = as(learner, () -> progress.item(learner.personId(), taught));
        assertThat(studied.mastery().state()).isEqualTo(MasteryState.STUDIED);
        assertThat(studied.mastery().percent()).isEqualTo(50);
        assertThat(studied.facts()).extracting(Fact::source).containsExactly(EvidenceSource.COURSE);

        SelfCheckResult wrong = as(learner, () -> learning.answer(course.id(), Map.of()));
        assertThat(wrong.right()).isZero();
        Map<Long, Set<String>> answers = new HashMap<>();
        for (SelfCheckRow question : as(learner, () -> courses.get(course.id())).selfChecks()) {
            answers.put(question.id(), Set.of(question.answer().split("")));
        }
        SelfCheckResult right = as(learner, () -> learning.answer(course.id(), answers));
        assertThat(right.isPassed()).isTrue();
        assertThat(as(learner, () -> progress.item(learner.personId(), taught))
                        .mastery()
                        .percent())
                .isEqualTo(70);
        assertThat(right.after().own().reached()).isEqualTo(before.own().reached());
    }

    @Test
    void aLessonFinishedTwiceCountsOnce() {
        Viewer learner = viewer("ye-ziqing", AccessRole.LEARNER);
        TeachingCourse course = as(learner, () -> teaching.ofCode("course-L1-3.3"));
        long lesson = course.lessons().get(0).id();
        Share once =
                as(learner, () -> learning.finishLesson(course.id(), lesson)).lessons();
        Share twice =
                as(learner, () -> learning.finishLesson(course.id(), lesson)).lessons();
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void theSelfCheckWaitsForTheLessons() {
        Viewer learner = viewer("ye-ziqing", AccessRole.LEARNER);
        TeachingCourse course = as(learner, () -> teaching.ofCode("course-L3-3.2"));
        assertThatThrownBy(() -> as(learner, () -> learning.answer(course.id(), Map.of())))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageStartingWith("progress.selfCheck.early");
    }

    @Test
    void aSupervisorSpeaksForHerselfAboutHerOwnPeople() {
        Viewer supervisor = viewer("han-mei", AccessRole.SUPERVISOR);
        Viewer hers = viewer("du-peng", AccessRole.LEARNER);
        Viewer other = viewer("yao-wen", AccessRole.LEARNER);
        long item = competency("ccsm-2020/L2/3.4.4");
        run(supervisor, () -> evidence.record(hers.personId(), item, seen(EvidenceSource.SUPERVISOR, true)));
        assertThat(as(supervisor, () -> progress.item(hers.personId(), item))
                        .mastery()
                        .isReached())
                .isTrue();
        assertThatThrownBy(() ->
                        run(supervisor, () -> evidence.record(hers.personId(), item, seen(EvidenceSource.TEST, true))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> run(
                        supervisor,
                        () -> evidence.record(other.personId(), item, seen(EvidenceSource.SUPERVISOR, true))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as(supervisor, () -> progress.ofGoal(other.personId())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nobodyAssessesHerselfAndALearnerNobody() {
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        Viewer learner = viewer("wu-di", AccessRole.LEARNER);
        long item = competency("ccsm-2020/L2/3.4.4");
        assertThatThrownBy(() -> run(
                        assessor, () -> evidence.record(assessor.personId(), item, seen(EvidenceSource.QUALITY, true))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> run(
                        learner,
                        () -> evidence.record(learner.personId(), item, seen(EvidenceSource.SUPERVISOR, true))))
                .isInstanceOf(ForbiddenException.class);
        assertThat(as(learner, () -> evidence.sources(assessor.personId()))).isEmpty();
    }

    @Test
    void selfAssessmentShowsButNeverReaches() {
        Viewer learner = viewer("wu-di", AccessRole.LEARNER);
        long item = competency("ccsm-2020/L2/2.5.1");
        run(learner, () -> evidence.assessSelf(item, true, null));
        Mastery mastery =
                as(learner, () -> progress.item(learner.personId(), item)).mastery();
        assertThat(mastery.state()).isEqualTo(MasteryState.LEARNING);
        assertThat(mastery.percent()).isEqualTo(10);
    }

    @Test
    void anObjectionIsDecidedBySomebodyElseAndOnlyWithdrawalChangesTheNumber() {
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        Viewer learner = viewer("qian-le", AccessRole.LEARNER);
        long item = competency("ccsm-2020/L2/2.3.4");
        run(assessor, () -> evidence.record(learner.personId(), item, seen(EvidenceSource.QUALITY, false)));
        Fact fact = newest(learner, item);
        run(learner, () -> evidence.object(fact.id(), fact.version(), "那通电话不是我接的"));
        Fact disputed = newest(learner, item);
        assertThat(state(learner, item)).isEqualTo(MasteryState.FAILED);
        assertThatThrownBy(() -> run(assessor, () -> evidence.decide(disputed.id(), disputed.version(), false, "维持")))
                .isInstanceOf(RuleViolationException.class);
        run(assessor, () -> evidence.decide(disputed.id(), disputed.version(), true, "录音确属他人"));
        assertThat(state(learner, item)).isEqualTo(MasteryState.OPEN);
    }

    private Fact newest(Viewer learner, long item) {
        return as(learner, () -> progress.item(learner.personId(), item))
                .facts()
                .get(0);
    }

    private MasteryState state(Viewer learner, long item) {
        return as(learner, () -> progress.item(learner.personId(), item))
                .mastery()
                .state();
    }

    @Test
    void evidenceIsNeitherFromTheFutureNorAboutAHeading() {
        Viewer assessor = viewer("xu-cheng", AccessRole.ASSESSOR);
        long learner = viewer("wu-di", AccessRole.LEARNER).personId();
        EvidenceText tomorrow =
                EvidenceText.of(EvidenceSource.QUALITY, LocalDate.now(clock).plusDays(1), true);
        assertThatThrownBy(
                        () -> run(assessor, () -> evidence.record(learner, competency("ccsm-2020/L1/1.1.1"), tomorrow)))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> run(
                        assessor,
                        () -> evidence.record(
                                learner, competency("ccsm-2020/L1/1"), seen(EvidenceSource.QUALITY, true))))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aGoalIsALevelWithSomethingToReachAndNotPast() {
        Viewer learner = viewer("ding-hao", AccessRole.LEARNER);
        run(learner, () -> goals.aimAt("ccsm-2020/L3", LocalDate.now(clock).plusDays(90)));
        Progress it = as(learner, () -> progress.ofGoal(learner.personId())).orElseThrow();
        assertThat(it.target().levelTitle()).isEqualTo("高级");
        assertThat(it.path().steps()).isNotEmpty();
        List<Integer> levels = it.path().steps().stream()
                .map(step -> step.getFirst().levelOrdinal())
                .toList();
        assertThat(levels.get(0)).isLessThan(3);
        assertThatThrownBy(() -> run(learner, () -> goals.aimAt("ccsm-2020/L9", null)))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> run(
                        learner,
                        () -> goals.aimAt("ccsm-2020/L2", LocalDate.now(clock).minusDays(1))))
                .isInstanceOf(RuleViolationException.class);
    }
}
