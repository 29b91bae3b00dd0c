package zhijie.library.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.util.Faces;
import zhijie.library.CaseDetail;
import zhijie.library.CaseService;
import zhijie.people.PeopleService;
import zhijie.web.Messages;

/** Who is shown a case: everybody, or one department alone; chosen by a designer on the case's page. */
@Named
@ViewScoped
public class CaseAudienceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseService cases;

    @Inject
    private PeopleService people;

    @Inject
    private Messages messages;

    private long id;
    private long version;
    private String department;

    public void open(CaseDetail shown) {
        id = shown.id();
        version = shown.version();
        department = shown.department();
    }

    public void save() {
        cases.showTo(id, version, department);
        Faces.getFlash().setKeepMessages(true);
        messages.done("case.audience.saved");
        Faces.redirect("/library/cases/" + id);
    }

    /** Codes and titles of the departments. */
    public Map<String, String> getDepartments() {
        return people.departments();
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department == null || department.isBlank() ? null : department;
    }
}
