package zhijie.common;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/**
 * Identity of everything that is stored: a number unique over all tables, drawn in blocks so that several nodes may
 * write, and the version that tells a stale change.
 */
@MappedSuperclass
public abstract class Stored {

    @Id
    @TableGenerator(
            name = "ids",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "value",
            pkColumnValue = "zhijie",
            allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private Long id;

    @Version
    private long version;

    /** Null until it is stored. */
    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }
}
