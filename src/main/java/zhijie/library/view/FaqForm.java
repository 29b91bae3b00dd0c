package zhijie.library.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.Scene;

/** The words of a FAQ while somebody edits them; a list is a text with a line an element. */
public class FaqForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(min = 5, max = 60)
    private String question;

    @Size(max = 1000)
    private String alsoAsked = "";

    @NotNull
    private Industry industry = Industry.GENERAL;

    @NotNull
    private Scene scene = Scene.BILLS;

    @NotBlank
    @Size(max = 200)
    private String appliesWhen;

    @NotBlank
    @Size(max = 200)
    private String notWhen;

    @Size(max = 800)
    private String prepare = "";

    @NotBlank
    @Size(min = 15, max = 300)
    private String say;

    @NotBlank
    @Size(max = 2000)
    private String steps;

    @NotNull
    private LocalDate verifiedOn;

    @NotNull
    private LocalDate verifyBy;

    @NotBlank
    @Size(max = 40)
    private String owner;

    static FaqForm of(FaqText text) {
        FaqForm form = new FaqForm();
        form.question = text.question();
        form.alsoAsked = String.join("\n", text.alsoAsked());
        form.industry = text.industry();
        form.scene = text.scene();
        form.appliesWhen = text.appliesWhen();
        form.notWhen = text.notWhen();
        form.prepare = String.join("\n", text.prepare());
        form.say = text.say();
        form.steps = String.join("\n", text.steps());
        form.verifiedOn = text.verifiedOn();
        form.verifyBy = text.verifyBy();
        form.owner = text.owner();
        return form;
    }

    FaqText text() {
        return new FaqText(
                question.strip(),
                lines(alsoAsked),
                industry,
                scene,
                appliesWhen.strip(),
                notWhen.strip(),
                lines(prepare),
                say.strip(),
                lines(steps),
                verifiedOn,
                verifyBy,
                owner.strip());
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAlsoAsked() {
        return alsoAsked;
    }

    public void setAlsoAsked(String alsoAsked) {
        this.alsoAsked = alsoAsked;
    }

    public Industry getIndustry() {
        return industry;
    }

    public void setIndustry(Industry industry) {
        this.industry = industry;
    }

    public Scene getScene() {
        return scene;
    }

    public void setScene(Scene scene) {
        this.scene = scene;
    }

    public String getAppliesWhen() {
        return appliesWhen;
    }

    public void setAppliesWhen(String appliesWhen) {
        this.appliesWhen = appliesWhen;
    }

    public String getNotWhen() {
        return notWhen;
    }

    public void setNotWhen(String notWhen) {
        this.notWhen = notWhen;
    }

    public String getPrepare() {
        return prepare;
    }

    public void setPrepare(String prepare) {
        this.prepare = prepare;
    }

    public String getSay() {
        return say;
    }

    public void setSay(String say) {
        this.say = say;
    }

    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }

    public LocalDate getVerifiedOn() {
        return verifiedOn;
    }

    public void setVerifiedOn(LocalDate verifiedOn) {
        this.verifiedOn = verifiedOn;
    }

    public LocalDate getVerifyBy() {
        return verifyBy;
    }

    public void setVerifyBy(LocalDate verifyBy) {
        this.verifyBy = verifyBy;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
