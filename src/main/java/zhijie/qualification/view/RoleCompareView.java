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
import zhijie.qualification.RoleStanding;
import zhijie.qualification.RoleStandingService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;

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
    private RoleStandingService standings;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    private String one;
    private String other;
    private Long person;
    private Map<String, String> titles;
    private RoleComparison comparison;
    private RoleMatch match;
    private RoleStanding.Results results;
    private boolean loaded;

    public void open() {
        load();
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
            results = standings.results(person, other).orElse(null);
            one = alone ? people.get(person).positionCode() : one;
        }
        comparison = roles.compare(one == null || one.isBlank() ? other : one, other);
    }

    /** Something about her was changed: it is read anew. */
    void changed() {
        loaded = false;
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

    /** The conditions of the role to come to, each line with how she meets it where somebody is named. */
    public List<Condition.Line> getAsked() {
        Condition asked = comparison.other().condition();
        return asked == null
                ? List.of()
                : asked.lines(new Sentences(locales.current()), match == null ? null : match.facts());
    }

    /** The rows of the table in force with her newest results; none where it has none. */
    public List<RoleStanding.Line> getLines() {
        return results == null ? List.of() : results.lines(new Sentences(locales.current()));
    }

    public RoleStanding.Results getResults() {
        return results;
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
}
