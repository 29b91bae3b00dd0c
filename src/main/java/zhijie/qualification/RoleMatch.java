package zhijie.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.people.Person;

/**
 * How far a person meets a role: each competency, and the conditions, as met, missing, or unknown where nothing is
 * stored about it.
 *
 * @param facts what is known of her for the conditions
 * @param asked the role's conditions; null where it has none
 * @param condition how the conditions stand; {@code MET} where the role has none
 * @param missing what of the conditions is missing or unknown, on the shortest way
 */
public record RoleMatch(
        Long personId,
        String personCode,
        String personName,
        String roleCode,
        String roleTitle,
        List<Line> competencies,
        Condition.Facts facts,
        Condition asked,
        Condition.Outcome condition,
        List<Condition.Finding> missing) {

    /** A competency asked for and how it stands. */
    public record Line(RequirementRow requirement, Condition.Outcome outcome) {}

    static RoleMatch of(
            Person person,
            Condition.Facts facts,
            Role role,
            List<RequirementRow> requirements,
            Map<Long, Boolean> proven) {
        List<Line> lines = new ArrayList<>();
        for (RequirementRow requirement : requirements) {
            Boolean met = proven.get(requirement.competencyId());
            Condition.Outcome outcome =
                    met == null ? Condition.Outcome.UNKNOWN : met ? Condition.Outcome.MET : Condition.Outcome.MISSING;
            lines.add(new Line(requirement, outcome));
        }
        Condition condition = role.condition();
        return new RoleMatch(
                person.id(),
                person.code(),
                person.name(),
                role.code(),
                role.title(),
                lines,
                facts,
                condition,
                condition == null ? Condition.Outcome.MET : condition.check(facts),
                condition == null ? List.of() : condition.missing(facts));
    }

    public long count(String outcome) {
        return lines(Condition.Outcome.valueOf(outcome)).size();
    }

    /** How a competency stands; unknown where the role doesn't ask for it. */
    public Condition.Outcome outcome(Long competencyId) {
        return competencies.stream()
                .filter(line -> line.requirement().competencyId().equals(competencyId))
                .map(Line::outcome)
                .findFirst()
                .orElse(Condition.Outcome.UNKNOWN);
    }

    List<Line> lines(Condition.Outcome outcome) {
        return competencies.stream().filter(line -> line.outcome() == outcome).toList();
    }

    /** Must-have competencies that are not proven. */
    public List<Line> mustHavesOpen() {
        return competencies.stream()
                .filter(line -> line.requirement().mustHave() && line.outcome() != Condition.Outcome.MET)
                .toList();
    }
}
