package zhijie.library.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.library.LessonText;

/** The words of a lesson while somebody edits them. */
public class LessonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(min = 2, max = 40)
    private String title;

    @Min(1)
    @Max(600)
    private int minutes;

    @NotBlank
    @Size(max = 20000)
    private String body;

    static LessonForm of(LessonText text) {
        LessonForm form = new LessonForm();
        form.title = text.title();
        form.minutes = text.minutes();
        form.body = text.body();
        return form;
    }

    LessonText text() {
        return new LessonText(title.strip(), minutes, body);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
