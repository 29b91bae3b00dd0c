package zhijie.qualification.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import zhijie.qualification.RoleDocument;

/** A step to a next role, while the role is edited. */
public class NextForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotBlank
    private String role;

    @NotBlank
    @Size(min = 4, max = 300)
    private String adds;

    static NextForm of(RoleDocument.Step step) {
        NextForm form = new NextForm();
        form.role = step.role();
        form.adds = step.adds();
        return form;
    }

    RoleDocument.Step step() {
        return new RoleDocument.Step(role, adds.strip());
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getAdds() {
        return adds;
    }

    public void setAdds(String adds) {
        this.adds = adds;
    }
}
