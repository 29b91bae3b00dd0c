package zhijie.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import zhijie.common.Stored;

/**
 * An association 关联 (CFAssociation): a typed link read from origin to destination, with the reason for it. Across
 * frameworks it is a crosswalk. It is not the tree: parent and child are the competency's own.
 */
@Entity
class Association extends Stored {

    @Enumerated(EnumType.STRING)
    private AssociationType type;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_id")
    private Competency origin;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "destination_id")
    private Competency destination;

    private String reason;

    protected Association() {}

    Association(AssociationType type, Competency origin, Competency destination, String reason) {
        this.type = type;
        this.origin = origin;
        this.destination = destination;
        this.reason = reason;
    }

    void explain(String reason) {
        this.reason = reason;
    }

    AssociationType type() {
        return type;
    }

    Competency origin() {
        return origin;
    }

    Competency destination() {
        return destination;
    }

    String reason() {
        return reason;
    }
}
