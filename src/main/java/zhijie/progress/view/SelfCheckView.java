package zhijie.progress.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Faces;
import zhijie.library.CourseDetail;
import zhijie.library.CourseService;
import zhijie.library.SelfCheckRow;
import zhijie.progress.CourseRecord;
import zhijie.progress.LearningService;
import zhijie.progress.SelfCheckResult;

/** The questions at the end of a course: answered, marked and explained. */
@Named
@RequestScoped
public class SelfCheckView {

    private static final String FIELD = "q";

    @Inject
    private CourseService courses;

    @Inject
    private LearningService learning;

    @Inject
    private ProgressWords words;

    private long course;
    private CourseDetail detail;
    private CourseRecord record;
    private SelfCheckResult result;

    /** The form is asked whether it is shown before view parameters are set. */
    @PostConstruct
    void begin() {
        course = PathParameter.number("course");
    }

    public void open() {
        getDetail();
    }

    public void submit() {
        Map<Long, Set<String>> answers = new HashMap<>();
        for (SelfCheckRow question : getDetail().selfChecks()) {
            String[] chosen = Faces.getRequestParameterValues(FIELD + question.id());
            answers.put(question.id(), chosen == null ? Set.of() : new HashSet<>(List.of(chosen)));
        }
        result = learning.answer(course, answers);
    }

    /** Whether the viewer has finished the lessons, and may answer. */
    public boolean isReady() {
        if (record == null) {
            record = learning.records().get(course);
        }
        return record != null && record.completedOn() != null;
    }

    /** How this question was answered, or null before. */
    public SelfCheckResult.Answer answer(long questionId) {
        return result == null
                ? null
                : result.answers().stream()
                        .filter(answer -> answer.question().id() == questionId)
                        .findFirst()
                        .orElse(null);
    }

    public boolean isChosen(long questionId, String letter) {
        SelfCheckResult.Answer answer = answer(questionId);
        return answer != null && answer.chosen().contains(letter);
    }

    /** What the attempt changed, and why. */
    public List<String> getChanged() {
        return result == null ? List.of() : words.changed(result);
    }

    public CourseDetail getDetail() {
        if (detail == null) {
            detail = courses.get(course);
        }
        return detail;
    }

    public CourseRecord getRecord() {
        return isReady() ? record : null;
    }

    public SelfCheckResult getResult() {
        return result;
    }

    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }
}
