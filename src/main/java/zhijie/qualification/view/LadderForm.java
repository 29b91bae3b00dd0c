package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.qualification.StepRow;

/** A step of a ladder while it is typed, and the head of a new ladder. */
public class LadderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    private String ladder;

    @NotBlank
    private String from;

    @NotBlank
    private String to;

    @NotBlank
    @Size(min = 4, max = 300)
    private String adds;

    @NotBlank
    @Size(max = 60)
    private String code;

    @NotBlank
    @Size(min = 2, max = 60)
    private String title;

    @Size(max = 300)
    private String summary;

    static LadderForm of(StepRow step) {
        LadderForm form = new LadderForm();
        form.ladder = step.ladder();
        form.from = step.originCode();
        form.to = step.destinationCode();
        form.adds = step.adds();
        return form;
    }

    boolean isSameWay(LadderForm other) {
        return other != null && ladder.equals(other.ladder) && from.equals(other.from) && to.equals(other.to);
    }

    public String getLadder() {
        return ladder;
    }

    public void setLadder(String ladder) {
        this.ladder = ladder;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAdds() {
        return adds;
    }

    public void setAdds(String adds) {
        this.adds = adds;
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
