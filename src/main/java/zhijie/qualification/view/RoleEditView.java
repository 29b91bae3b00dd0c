package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import zhijie.common.ExpectedException;
import zhijie.common.ForbiddenException;
import zhijie.people.CurrentUser;
import zhijie.people.Education;
import zhijie.people.Permission;
import zhijie.qualification.Condition;
import zhijie.qualification.Grade;
import zhijie.qualification.LadderService;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleEditService;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A role being written by HR, or a new one; nothing is stored before it is saved as a whole. */
@Named
@ViewScoped
public class RoleEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RoleService roles;

    @Inject
    private RoleEditService edits;

    @Inject
    private LadderService ladders;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    @Inject
    private Messages messages;

    private String code;
    private long version;
    private RoleForm form;
    private boolean retirable;
    private transient Map<String, String> titles;

    public void open() {
        if (!user.may(Permission.ROLE_EDIT)) {
            throw new ForbiddenException();
        }
        if (code == null) {
            form = new RoleForm();
        } else {
            RoleDetail detail = roles.get(code);
            version = detail.version();
            retirable = !detail.retired();
            form = RoleForm.of(detail, ladders.stepsOf(code));
        }
    }

    /** Saves the whole role, and goes to it. */
    public void save() {
        if (code == null) {
            edits.add(form.document(), form.steps());
        } else {
            edits.edit(version, form.document(), form.steps());
        }
        say("role.saved", form.getTitle());
        Faces.redirect("/roles/" + form.getCode());
    }

    /** Takes the role out of use, and goes to it, where it can be brought back at once. */
    public void retire() {
        edits.retire(version, code);
        Faces.redirect("/roles/" + code);
    }

    /** Brings a role back into use, and shows it anew. */
    public void reinstate(String roleCode, long shownVersion) {
        edits.reinstate(shownVersion, roleCode);
        say("role.reinstated");
        Faces.redirect("/roles/" + roleCode);
    }

    private void say(String key, Object... arguments) {
        Faces.getFlash().setKeepMessages(true);
        messages.done(key, arguments);
    }

    /** The conditions as they would read; empty while they are incomplete. */
    public List<Condition.Line> getWords() {
        try {
            Condition condition = form.getConditions().condition();
            if (condition == null) {
                return List.of();
            }
            condition.check();
            return condition.lines(new Sentences(locales.current()));
        } catch (ExpectedException e) {
            return List.of(new Condition.Line(0, messages.of(e), null, null));
        }
    }

    /** Code and title of the roles that a step can lead to. */
    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.titles();
        }
        return titles;
    }

    /** Families there are, to choose from. */
    public List<String> getFamilies() {
        return roles.families();
    }

    public List<Grade> getGrades() {
        return List.of(Grade.values());
    }

    /** Educations as documents spell them, from low to high. */
    public List<Education> getEducations() {
        return List.of(Education.values());
    }

    /** Whether the role is in use. */
    public boolean isRetirable() {
        return retirable;
    }

    public RoleForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
