package zhijie.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import zhijie.common.Stored;

/** A department 部门: a unit of the organisation, known by its code, of a kind that roles refer to. */
@Entity
public class Department extends Stored {

    private String code;
    private String title;
    private String kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Department parent;

    protected Department() {}

    public Department(String code, String title, String kind, Department parent) {
        this.code = code;
        describe(title, kind, parent);
    }

    public final void describe(String title, String kind, Department parent) {
        this.title = title;
        this.kind = kind;
        this.parent = parent;
    }

    /** Its id and those of the departments above it. */
    public Set<Long> withAbove() {
        Set<Long> ids = new HashSet<>();
        for (Department it = this; it != null && ids.add(it.id()); ) {
            it = it.parent;
        }
        return ids;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }
}
