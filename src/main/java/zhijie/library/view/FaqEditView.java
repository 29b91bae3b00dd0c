package zhijie.library.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import zhijie.common.ForbiddenException;
import zhijie.library.AlignmentText;
import zhijie.library.AlignmentType;
import zhijie.library.FaqDetail;
import zhijie.library.FaqService;
import zhijie.library.Industry;
import zhijie.library.ResourceType;
import zhijie.library.Scene;
import zhijie.library.Strength;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.web.Messages;

/** A FAQ being edited, or a new one, for a competency if the page was asked for with one. */
@Named
@ViewScoped
public class FaqEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_VALID = 6;

    @Inject
    private FaqService faqs;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Long id;
    private Long competency;
    private long version;
    private FaqForm form;
    private boolean saved;

    public void open() {
        if (!user.may(Permission.LIBRARY_EDIT)) {
            throw new ForbiddenException();
        }
        if (id == null) {
            form = new FaqForm();
            form.setVerifiedOn(LocalDate.now(clock));
            form.setVerifyBy(LocalDate.now(clock).plusMonths(MONTHS_VALID));
            form.setOwner(user.getName());
        } else {
            FaqDetail detail = faqs.get(id);
            version = detail.version();
            form = FaqForm.of(detail.text());
        }
    }

    /** Saves, and goes to the FAQ. What comes twice, by an impatient hand or a repeating network, is saved once. */
    public synchronized void save() {
        if (!saved) {
            write();
            saved = true;
        }
        Faces.getFlash().setKeepMessages(true);
        messages.done("edit.saved", form.getQuestion());
        Faces.redirect("/library/faq/" + id);
    }

    private void write() {
        if (id == null) {
            List<AlignmentText> aligned = competency == null
                    ? List.of()
                    : List.of(new AlignmentText(competency, AlignmentType.TEACHES, Strength.MEDIUM));
            id = faqs.add(form.text(), aligned);
        } else {
            faqs.edit(id, version, form.text());
        }
    }

    public List<Scene> getScenes() {
        return Scene.of(ResourceType.FAQ);
    }

    public List<Industry> getIndustries() {
        return List.of(Industry.values());
    }

    public FaqForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCompetency() {
        return competency;
    }

    public void setCompetency(Long competency) {
        this.competency = competency;
    }
}
