package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.qualification.StepRow;

/** A step of a ladder while it is typed. */
public class StepForm implements Serializable {

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

    static StepForm of(StepRow step) {
        StepForm form = new StepForm();
        form.ladder = step.ladder();
        form.from = step.originCode();
        form.to = step.destinationCode();
        form.adds = step.adds();
        return form;
    }

    boolean isSameWay(StepForm other) {
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
}
