package zhijie.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhijie.people.PersonRow;

/**
 * Where a person stands, measured against a target.
 *
 * @param levels all levels of the framework, from low to high
 * @param reached of what the target requires, with all levels below it where they are cumulative
 * @param required how many that is
 * @param own the target's own level
 * @param domains of the target's own level, then open ones of levels below
 * @param states how many required competencies are in each state
 */
public record Progress(
        PersonRow person,
        LocalDate day,
        Target target,
        List<LevelProgress> levels,
        LevelProgress own,
        int reached,
        int required,
        List<DomainProgress> domains,
        Map<MasteryState, Integer> states,
        Path path,
        Pace pace,
        MasteryRule rule) {

    /** How many required competencies are in a state. */
    public int count(String state) {
        return states.get(MasteryState.valueOf(state));
    }

    public int getOpen() {
        return required - reached;
    }

    public boolean isAchieved() {
        return required > 0 && reached == required;
    }

    /** Domains of the target's own level. */
    public List<DomainProgress> getOwnDomains() {
        return domains.stream()
                .filter(domain ->
                        domain.levelTitle() == null || domain.levelTitle().equals(target.levelTitle()))
                .toList();
    }

    /** Domains with something open. */
    public List<DomainProgress> getGaps() {
        return domains.stream().filter(domain -> domain.getGap() > 0).toList();
    }
}
