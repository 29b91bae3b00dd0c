package zhijie.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhijie.people.PersonRow;
import zhijie.qualification.RoleStanding;

/**
 * Where a person stands, measured against a target.
 *
 * @param then the role that the person aims at after this level, or null
 * @param levels all levels of the framework, from low to high; of a role, what it asks for at each level
 * @param reached of what the target requires, with all levels below it where they are cumulative
 * @param required how many that is
 * @param own the target's own level; of a role, all that it asks for
 * @param domains of the target's own level, then open ones of levels below; of a role, all that it asks for
 * @param states how many required competencies are in each state
 * @param rules what counts in each framework that is asked for, by its title
 * @param standing how the person stands to the rest that a role asks for; null for a level, and where the viewer may
 *     not see her results
 */
public record Progress(
        PersonRow person,
        LocalDate day,
        Target target,
        Target then,
        List<LevelProgress> levels,
        LevelProgress own,
        int reached,
        int required,
        List<DomainProgress> domains,
        Map<MasteryState, Integer> states,
        Path path,
        Pace pace,
        Map<String, MasteryRule> rules,
        RoleStanding standing) {

    /** How many required competencies are in a state. */
    public int count(String state) {
        return states.get(MasteryState.valueOf(state));
    }

    public int getOpen() {
        return required - reached;
    }

    /** Whether nothing is missing: no competency, and for a role no condition and no result either. */
    public boolean isAchieved() {
        if (target.role() == null) {
            return required > 0 && reached == required;
        }
        return reached == required && standing != null && standing.isMet();
    }

    /** Domains of the target's own level; of a role, all. */
    public List<DomainProgress> getOwnDomains() {
        return domains.stream()
                .filter(domain -> target.role() != null
                        || domain.levelTitle() == null
                        || domain.levelTitle().equals(target.levelTitle()))
                .toList();
    }

    /** Domains with something open. */
    public List<DomainProgress> getGaps() {
        return domains.stream().filter(domain -> domain.getGap() > 0).toList();
    }
}
