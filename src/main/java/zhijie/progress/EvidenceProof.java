package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.framework.Outline;
import zhijie.framework.OutlineService;
import zhijie.qualification.CompetencyProof;

/**
 * Answers what is proven of a competency from the evidence. A domain or task is proven when all attainable below it are;
 * nothing is known of one about which there is no evidence at all.
 */
@ApplicationScoped
public class EvidenceProof implements CompetencyProof {

    @Inject
    private ProgressRepository repository;

    @Inject
    private OutlineService outlines;

    @Override
    public Map<Long, Map<Long, Boolean>> proven(
            Collection<Long> personIds, Collection<Long> competencyIds, LocalDate day) {
        List<Outline> asked = outlines.ofCompetencies(competencyIds);
        Map<String, MasteryRule> rules =
                repository.rules(asked.stream().map(Outline::code).toList());
        Map<Long, List<Long>> below = new HashMap<>();
        Map<Long, MasteryRule> ruleOf = new HashMap<>();
        for (Outline outline : asked) {
            outline.items().stream()
                    .map(Outline.Item::id)
                    .filter(competencyIds::contains)
                    .forEach(id -> {
                        below.put(
                                id,
                                outline.attainableAt(id).stream()
                                        .map(Outline.Item::id)
                                        .toList());
                        ruleOf.put(id, rules.get(outline.code()));
                    });
        }
        Map<Long, Map<Long, List<Fact>>> facts = repository.factsOf(
                personIds,
                below.values().stream().flatMap(List::stream).distinct().toList());
        Map<Long, Map<Long, Boolean>> proven = new HashMap<>();
        facts.forEach((person, known) -> below.forEach((id, items) -> {
            if (items.stream().anyMatch(known::containsKey)) {
                boolean all = items.stream().allMatch(item -> reached(ruleOf.get(id), known.get(item), day));
                proven.computeIfAbsent(person, key -> new HashMap<>()).put(id, all);
            }
        }));
        return proven;
    }

    private static boolean reached(MasteryRule rule, List<Fact> facts, LocalDate day) {
        return facts != null
                && MasteryCalculator.judge(
                                rule,
                                facts.stream()
                                        .filter(fact -> !fact.observedOn().isAfter(day))
                                        .toList(),
                                Share.NONE,
                                day)
                        .isReached();
    }
}
