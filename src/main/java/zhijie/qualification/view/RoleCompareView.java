package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.qualification.Condition;
import zhijie.qualification.RoleComparison;
import zhijie.qualification.RoleMatch;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/**
 * Roles beside each other, and a person beside them: what both ask for, what the other one asks for in addition, and
 * how she stands to it. Without a role to come from it is hers; without anybody named it is about the one who looks.
 */
@Named
@RequestScoped
public class RoleCompareView {

    @Inject
    private RoleService roles;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    @Inject
    private Messages messages;

    private String one;
    private String other;
    private Long person;
    private Integer practiceHours;
    private Map<String, String> titles;
    private RoleComparison comparison;
    private RoleMatch match;
    private boolean loaded;

    public void open() {
        practiceHours = getMatch() == null ? null : match.practiceHours();
    }

    private void load() {
        if (loaded || other == null || other.isBlank()) {
            return;
        }
        loaded = true;
        boolean alone = one == null || one.isBlank();
        if (person == null && alone) {
            person = user.get().personId();
        }
        if (person != null) {
            match = roles.match(person, other);
            one = alone ? people.get(person).positionCode() : one;
        }
        comparison = roles.compare(one == null || one.isBlank() ? other : one, other);
    }

    /** Records the hours of practical training that somebody proved. */
    public void practise() {
        people.recordPractice(person, practiceHours);
        loaded = false;
        messages.done("match.practiceKept");
    }

    /** The people who may be looked at, by id: who is looked at, and only herself for who sees no others. */
    public Map<Long, String> getPeople() {
        Map<Long, String> names = new LinkedHashMap<>();
        if (user.may(Permission.TEAM_READ)) {
            names.putAll(people.names());
        } else if (user.get().personId() != null) {
            names.put(user.get().personId(), user.get().name());
        }
        if (getMatch() != null) {
            names.putIfAbsent(match.personId(), match.personName());
        }
        return names;
    }

    public List<Condition.Line> words(Condition condition) {
        return condition == null ? List.of() : condition.lines(new Sentences(locales.current()));
    }

    /** What of the conditions is missing or unknown, in words. */
    public List<String> getMissing() {
        Sentences say = new Sentences(locales.current());
        return getMatch().missing().stream()
                .map(finding -> say.say("match." + finding.outcome().name(), finding.sentence(say)))
                .toList();
    }

    /** Whether there are two roles, not one beside itself. */
    public boolean isTwo() {
        return getComparison() != null
                && !comparison.one().code().equals(comparison.other().code());
    }

    public RoleComparison getComparison() {
        load();
        return comparison;
    }

    public RoleMatch getMatch() {
        load();
        return match;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.titles();
        }
        return titles;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Integer getPracticeHours() {
        return practiceHours;
    }

    public void setPracticeHours(Integer practiceHours) {
        this.practiceHours = practiceHours;
    }
}
