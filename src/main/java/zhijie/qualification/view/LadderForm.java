package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.qualification.LadderService.LadderDetail;

/** The head of a ladder while it is typed. */
public class LadderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 60)
    private String code;

    @NotBlank
    @Size(min = 2, max = 60)
    private String title;

    @Size(max = 300)
    private String summary;

    private long version;

    static LadderForm of(LadderDetail ladder) {
        LadderForm form = new LadderForm();
        form.code = ladder.code();
        form.title = ladder.title();
        form.summary = ladder.summary();
        form.version = ladder.version();
        return form;
    }

    long version() {
        return version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
}
