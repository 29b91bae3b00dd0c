package zhijie.library.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.library.CourseText;

/** The words of a course, its lessons apart, while somebody edits them. */
public class CourseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(min = 4, max = 40)
    private String title;

    @NotBlank
    @Size(min = 20, max = 200)
    private String summary;

    @NotBlank
    @Size(max = 80)
    private String audience;

    @Min(1)
    @Max(6000)
    private int minutes;

    @NotBlank
    @Size(max = 1500)
    private String exerciseTask;

    @NotBlank
    @Size(max = 2000)
    private String exerciseReference;

    static CourseForm of(CourseText text) {
        CourseForm form = new CourseForm();
        form.title = text.title();
        form.summary = text.summary();
        form.audience = text.audience();
        form.minutes = text.minutes();
        form.exerciseTask = text.exerciseTask();
        form.exerciseReference = text.exerciseReference();
        return form;
    }

    CourseText text() {
        return new CourseText(
                title.strip(),
                summary.strip(),
                audience.strip(),
                minutes,
                exerciseTask.strip(),
                exerciseReference.strip());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getExerciseTask() {
        return exerciseTask;
    }

    public void setExerciseTask(String exerciseTask) {
        this.exerciseTask = exerciseTask;
    }

    public String getExerciseReference() {
        return exerciseReference;
    }

    public void setExerciseReference(String exerciseReference) {
        this.exerciseReference = exerciseReference;
    }
}
