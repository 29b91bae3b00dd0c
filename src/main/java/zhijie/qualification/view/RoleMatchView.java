package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import zhijie.common.ExpectedException;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.qualification.Condition;
import zhijie.qualification.RoleMatch;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A person beside a role: what she has, what is missing, what nothing is stored about. */
@Named
@RequestScoped
public class RoleMatchView {

    @Inject
    private RoleService roles;

    @Inject
    private CurrentUser user;

    @Inject
    private PeopleService people;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    private String code;
    private Long personId;
    private Integer practiceHours;
    private RoleMatch match;

    public void open() {
        practiceHours = getMatch().practiceHours();
    }

    /** Records the hours of practical training that somebody proved. */
    public void practise() {
        try {
            people.recordPractice(personId(), practiceHours);
            match = null;
            say.done("match.practiceKept");
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Without a person it is about the one who looks. */
    private long personId() {
        return Optional.ofNullable(personId)
                .or(() -> Optional.ofNullable(user.get().personId()))
                .orElse(0L);
    }

    /** The role's conditions in one sentence; null where it has none. */
    public String getCondition() {
        Condition condition = getMatch().asked();
        return condition == null ? null : condition.sentence(new Sentences(locales.current()));
    }

    /** What of the conditions is missing or unknown, in words. */
    public List<String> getMissing() {
        Sentences sentences = new Sentences(locales.current());
        return getMatch().missing().stream()
                .map(finding -> sentences.say("match." + finding.outcome().name(), sentences.condition(finding.text())))
                .toList();
    }

    public RoleMatch getMatch() {
        if (match == null) {
            match = roles.match(personId(), code);
        }
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

    public Integer getPracticeHours() {
        return practiceHours;
    }

    public void setPracticeHours(Integer practiceHours) {
        this.practiceHours = practiceHours;
    }
}
