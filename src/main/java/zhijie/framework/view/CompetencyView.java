package zhijie.framework.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.framework.AssociationRow;
import zhijie.framework.AssociationType;
import zhijie.framework.CompetencyDetail;
import zhijie.framework.FrameworkService;

/** One competency: where it stands, what it builds on, what corresponds to it elsewhere. */
@Named
@RequestScoped
public class CompetencyView {

    @Inject
    private FrameworkService frameworks;

    private long id;
    private CompetencyDetail detail;

    public void open() {
        detail = frameworks.competency(id);
    }

    /** What it builds on: origins of 'precedes' that end here. */
    public List<AssociationRow> getBuildsOn() {
        return precedes(false);
    }

    /** What builds on it. */
    public List<AssociationRow> getLeadsTo() {
        return precedes(true);
    }

    /** Counterparts in other frameworks. */
    public List<AssociationRow> getCrosswalks() {
        return detail.associations().stream()
                .filter(row -> row.type() != AssociationType.PRECEDES)
                .toList();
    }

    private List<AssociationRow> precedes(boolean outgoing) {
        return detail.associations().stream()
                .filter(row -> row.type() == AssociationType.PRECEDES && row.outgoing() == outgoing)
                .toList();
    }

    public CompetencyDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
