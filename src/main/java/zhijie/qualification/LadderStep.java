package zhijie.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** A step from a role to the next, with what it asks for in addition; on a ladder, or told by the role itself. */
@Entity
@Table(name = "ladder_step")
public class LadderStep extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ladder_id")
    private Ladder ladder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_id")
    private Role origin;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "destination_id")
    private Role destination;

    private String adds;
    private int ordinal;

    protected LadderStep() {}

    LadderStep(Ladder ladder, Role origin, Role destination, String adds, int ordinal) {
        this.ladder = ladder;
        this.origin = origin;
        this.destination = destination;
        this.adds = adds;
        this.ordinal = ordinal;
    }

    void explain(String adds) {
        this.adds = adds;
    }

    Ladder ladder() {
        return ladder;
    }

    Role origin() {
        return origin;
    }

    Role destination() {
        return destination;
    }

    String adds() {
        return adds;
    }
}
