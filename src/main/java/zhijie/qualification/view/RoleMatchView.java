package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import zhijie.people.CurrentUser;
import zhijie.qualification.RoleMatch;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;

/** A person beside a role: what she has, what is missing, what nothing is stored about. */
@Named
@RequestScoped
public class RoleMatchView {

    @Inject
    private RoleService roles;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    private String code;
    private Long personId;
    private RoleMatch match;

    /** Without a person it is about the one who looks. */
    public void open() {
        Long person = Optional.ofNullable(personId).orElse(user.get().personId());
        match = roles.match(person == null ? 0 : person, code);
    }

    /** What of the conditions is missing or unknown, in words. */
    public List<String> getMissing() {
        Sentences say = new Sentences(locales.current());
        return match.missing().stream()
                .map(finding -> say.say("match." + finding.outcome().name(), say.condition(finding.text())))
                .toList();
    }

    public RoleMatch getMatch() {
        return match;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }
}
