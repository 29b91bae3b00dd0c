package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.people.AccessRole;
import zhijie.people.AccountService;
import zhijie.people.Education;
import zhijie.people.PeopleService;
import zhijie.people.Person;

/**
 * The sample organisation's departments, people and accounts: {@code sample/organisation.yaml}. The password of a sample
 * account is its login. People who are there already are left as they are: what happened to them since is theirs.
 */
@ApplicationScoped
class PeopleContent implements SampleKind {

    @Inject
    private PeopleService people;

    @Inject
    private AccountService accounts;

    @Inject
    private FirstDay firstDay;

    @Override
    public ContentType type() {
        return ContentType.SAMPLE;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void load(ContentFile file) {
        SampleFile sample = file.as(SampleFile.class);
        sample.departments().forEach(it -> people.saveDepartment(it.code(), it.title(), it.kind(), it.parent()));
        Set<String> known = people.codes();
        Map<String, Person> hired = new LinkedHashMap<>();
        for (Entry it : sample.people()) {
            if (!known.contains(it.code())) {
                hired.put(
                        it.code(),
                        people.hire(it.code(), it.name(), it.department(), firstDay.daysAgo(it.hiredDaysAgo())));
            }
        }
        for (Entry it : sample.people()) {
            Person person = hired.get(it.code());
            if (person != null) {
                describe(person, it, hired);
            }
            if (it.login() != null && !accounts.exists(it.login())) {
                Set<AccessRole> roles = it.access().stream()
                        .map(name -> AccessRole.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                        .collect(Collectors.toSet());
                accounts.open(it.login(), it.login(), it.code(), roles, true);
            }
        }
    }

    private void describe(Person person, Entry it, Map<String, Person> hired) {
        Person manager = it.manager() == null
                ? null
                : hired.containsKey(it.manager()) ? hired.get(it.manager()) : people.byCode(it.manager());
        person.assign(person.department(), it.role(), manager, firstDay.get().minusMonths(it.tenureMonths()));
        person.qualify(
                Education.of(it.education()), firstDay.get().minusMonths(it.experienceMonths()), it.certificates());
        person.tell(it.story());
    }

    /** The file as its schema describes it, as far as it tells who there is. */
    record SampleFile(String organisation, List<Unit> departments, List<Entry> people) {}

    record Unit(String code, String title, String kind, String parent) {}

    record Entry(
            String code,
            String name,
            String login,
            List<String> access,
            String department,
            String role,
            String manager,
            String education,
            int experienceMonths,
            int tenureMonths,
            int hiredDaysAgo,
            List<String> certificates,
            String story) {}
}
