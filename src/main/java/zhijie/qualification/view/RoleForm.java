package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zhijie.framework.CompetencyDetail;
import zhijie.qualification.Grade;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleDocument;

/** A role while somebody writes it; a list of words is a text with a line an element. */
public class RoleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 60)
    private String code;

    @NotBlank
    @Size(min = 2, max = 40)
    private String title;

    @NotBlank
    @Size(min = 2, max = 40)
    private String family;

    @NotNull
    private Grade grade = Grade.SPECIALIST;

    @NotBlank
    @Size(min = 2, max = 80)
    private String source;

    @NotBlank
    @Size(min = 10, max = 300)
    private String purpose;

    @Size(max = 600)
    private String kinds = "";

    @Size(max = 300)
    private String incomplete;

    private String reconstructed;
    private ConditionForm conditions = ConditionForm.of(null);
    private final ArrayList<RequirementForm> requirements = new ArrayList<>();
    private final ArrayList<NextForm> next = new ArrayList<>();

    static RoleForm of(RoleDetail it, List<RoleDocument.Step> steps) {
        RoleForm form = new RoleForm();
        form.code = it.code();
        form.title = it.title();
        form.family = it.family();
        form.grade = it.grade();
        form.source = it.source();
        form.purpose = it.purpose();
        form.kinds = String.join("\n", it.departmentKinds());
        form.incomplete = it.incomplete();
        form.reconstructed = it.reconstructed();
        form.conditions = ConditionForm.of(it.condition());
        it.requirements().forEach(row -> form.requirements.add(RequirementForm.of(row)));
        steps.forEach(step -> form.next.add(NextForm.of(step)));
        return form;
    }

    RoleDocument document() {
        return new RoleDocument(
                code.strip(),
                title.strip(),
                family.strip(),
                grade,
                source.strip(),
                reconstructed,
                incomplete == null || incomplete.isBlank() ? null : incomplete.strip(),
                purpose.strip(),
                kinds == null
                        ? List.of()
                        : kinds.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                conditions.condition(),
                requirements.stream().map(RequirementForm::requirement).toList());
    }

    List<RoleDocument.Step> steps() {
        return next.stream().map(NextForm::step).toList();
    }

    /** Asks for a competency too; false if it is asked for already. */
    boolean require(CompetencyDetail competency) {
        RequirementForm added = RequirementForm.of(competency);
        return requirements.stream().noneMatch(it -> it.getReference().equals(added.getReference()))
                && requirements.add(added);
    }

    public void release(RequirementForm requirement) {
        requirements.remove(requirement);
    }

    /** Moves a requirement one place up. */
    public void raise(RequirementForm requirement) {
        int at = requirements.indexOf(requirement);
        if (at > 0) {
            Collections.swap(requirements, at, at - 1);
        }
    }

    public void addNext() {
        next.add(new NextForm());
    }

    public void removeNext(NextForm step) {
        next.remove(step);
    }

    public ConditionForm getConditions() {
        return conditions;
    }

    public List<RequirementForm> getRequirements() {
        return requirements;
    }

    public List<NextForm> getNext() {
        return next;
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

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getKinds() {
        return kinds;
    }

    public void setKinds(String kinds) {
        this.kinds = kinds;
    }

    public String getIncomplete() {
        return incomplete;
    }

    public void setIncomplete(String incomplete) {
        this.incomplete = incomplete;
    }
}
