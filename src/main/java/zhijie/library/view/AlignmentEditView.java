package zhijie.library.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import zhijie.library.AlignmentRow;
import zhijie.library.AlignmentService;
import zhijie.library.AlignmentType;
import zhijie.library.LibraryService;
import zhijie.library.ResourceRow;
import zhijie.library.Strength;
import zhijie.web.Messages;

/** A designer at work on the resources of the competency of the page: finds, adds, removes, and undoes the last removal. */
@Named
@ViewScoped
public class AlignmentEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;

    @Inject
    private AlignmentService alignments;

    @Inject
    private LibraryService library;

    @Inject
    private CompetencyResourcesView shown;

    @Inject
    private Messages messages;

    private String typed;
    private AlignmentType type = AlignmentType.TEACHES;
    private Strength strength = Strength.MEDIUM;
    private Removed removed;

    /** What it takes to put an alignment back. */
    public record Removed(long competencyId, long resourceId, AlignmentType type, Strength strength, String title)
            implements Serializable {}

    /** What the typed words find; nothing for less than two characters. */
    public List<ResourceRow> getFound() {
        return typed == null || typed.strip().length() < SHORTEST ? List.of() : library.suggest(typed.strip());
    }

    /** Aligns a resource to the competency of the page. */
    public void add(long resourceId, String title) {
        alignments.add(competencyId(), resourceId, type, strength);
        removed = null;
        shown.forget();
        messages.done("alignment.added", title);
    }

    /** Takes an alignment away, and remembers it. */
    public void remove(long alignmentId) {
        AlignmentRow row = alignments.remove(alignmentId);
        removed = new Removed(row.competencyId(), row.resourceId(), row.type(), row.strength(), row.resourceTitle());
        shown.forget();
    }

    /** Puts the last removed alignment back. */
    public void undo() {
        alignments.add(removed.competencyId(), removed.resourceId(), removed.type(), removed.strength());
        messages.done("alignment.restored", removed.title());
        removed = null;
        shown.forget();
    }

    private static long competencyId() {
        return Long.parseLong(Faces.getRequestParameter("id"));
    }

    public List<AlignmentType> getTypes() {
        return List.of(AlignmentType.values());
    }

    public List<Strength> getStrengths() {
        return List.of(Strength.values());
    }

    /** The removal that can be undone, or null. */
    public Removed getRemoved() {
        return removed;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public AlignmentType getType() {
        return type;
    }

    public void setType(AlignmentType type) {
        this.type = type;
    }

    public Strength getStrength() {
        return strength;
    }

    public void setStrength(Strength strength) {
        this.strength = strength;
    }
}
