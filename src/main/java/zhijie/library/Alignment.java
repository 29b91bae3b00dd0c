package zhijie.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import zhijie.common.Stored;
import zhijie.framework.Competency;

/**
 * An alignment 映射: what a resource does for a competency, and how much. A resource may teach and practise the same
 * competency; it does neither twice. It is not evidence that anybody has the competency.
 */
@Entity
class Alignment extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "competency_id")
    private Competency competency;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    @Enumerated(EnumType.STRING)
    private AlignmentType type;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    protected Alignment() {}

    Alignment(Competency competency, Resource resource, AlignmentType type, Strength strength) {
        this.competency = competency;
        this.resource = resource;
        this.type = type;
        this.strength = strength;
    }

    void weigh(Strength strength) {
        this.strength = strength;
    }

    Competency competency() {
        return competency;
    }

    Resource resource() {
        return resource;
    }

    AlignmentType type() {
        return type;
    }

    Strength strength() {
        return strength;
    }
}
