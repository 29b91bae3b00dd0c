package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.framework.CompetencyDetail;
import zhijie.qualification.RequirementRow;
import zhijie.qualification.RoleDocument;

/** A competency that a role asks for, while the role is edited. */
public class RequirementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String reference;
    private final String place;
    private final String title;
    private boolean mustHave;

    @NotBlank
    @Size(min = 4, max = 200)
    private String reason;

    private RequirementForm(RequirementRow row) {
        reference = row.reference();
        place = (row.level() == null ? row.framework() : row.level()) + " " + row.code();
        title = row.title();
        mustHave = row.mustHave();
        reason = row.reason();
    }

    static RequirementForm of(RequirementRow row) {
        return new RequirementForm(row);
    }

    static RequirementForm of(CompetencyDetail it) {
        return new RequirementForm(new RequirementRow(
                it.id(), it.framework(), it.level(), it.levelTitle(), it.code(), it.title(), false, null));
    }

    RoleDocument.Requirement requirement() {
        return new RoleDocument.Requirement(reference, mustHave, reason.strip());
    }

    public String getReference() {
        return reference;
    }

    /** Level and code, as people name it. */
    public String getPlace() {
        return place;
    }

    public String getTitle() {
        return title;
    }

    public boolean isMustHave() {
        return mustHave;
    }

    public void setMustHave(boolean mustHave) {
        this.mustHave = mustHave;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
