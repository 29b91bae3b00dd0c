package zhijie.qualification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What is proven of a person's competencies. A feature above that keeps evidence answers it; without one nothing is
 * known, which is another thing than not met.
 */
public interface CompetencyProof {

    /**
     * Whether each of these competencies is met on a day, by person and competency; one about which nothing is stored is not in
     * the answer. A constant number of statements, however many people.
     */
    Map<Long, Map<Long, Boolean>> proven(Collection<Long> people, Collection<Long> competencies, LocalDate day);
}
