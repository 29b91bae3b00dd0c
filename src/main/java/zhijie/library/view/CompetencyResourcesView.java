package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import zhijie.library.AlignmentRow;
import zhijie.library.AlignmentService;
import zhijie.library.AlignmentType;
import zhijie.library.CompetencyResources;

/** What teaches, practises and assesses the competency of the page, for the fragment on it. */
@Named
@RequestScoped
public class CompetencyResourcesView {

    @Inject
    private AlignmentService alignments;

    private CompetencyResources found;

    private CompetencyResources of(Long competencyId) {
        if (competencyId != null && (found == null || found.competencyId() != competencyId)) {
            found = alignments.strongest(competencyId);
        }
        return found;
    }

    /** By what they do for it, in the order teaches, practises, assesses, refers. */
    public List<Map.Entry<AlignmentType, List<AlignmentRow>>> groups(Long competencyId) {
        return competencyId == null
                ? List.of()
                : of(competencyId).byType().entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList();
    }

    /** How many exam items the viewer isn't shown. */
    public int hiddenItems(Long competencyId) {
        return competencyId == null ? 0 : of(competencyId).hiddenItems();
    }

    /** Whether only the strongest are shown. */
    public boolean isMore(Long competencyId) {
        return competencyId != null && of(competencyId).more();
    }

    public boolean isEmpty(Long competencyId) {
        return competencyId == null || of(competencyId).isEmpty();
    }

    /** How many of a group are shown at most. */
    public int getMost() {
        return AlignmentService.STRONGEST;
    }

    void forget() {
        found = null;
    }
}
