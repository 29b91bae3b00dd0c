package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.people.PeopleService;
import zhijie.web.Messages;

/** Hours of practical training that the person beside a role proved, recorded by whoever keeps people's records. */
@Named
@RequestScoped
public class PracticeView {

    @Inject
    private RoleCompareView compare;

    @Inject
    private PeopleService people;

    @Inject
    private Messages messages;

    private Integer hours;

    public void save() {
        people.recordPractice(compare.getPerson(), hours);
        compare.changed();
        messages.done("match.practiceKept");
    }

    public Integer getHours() {
        return hours == null ? compare.getMatch().facts().practiceHours() : hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }
}
