package zhijie.exchange.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.Stored;

/** A load of one content file by one importer: the state of the file that is now in the database. */
@Entity
@Table(name = "content_load")
class ContentLoad extends Stored {

    private String kind;
    private String file;
    private String hash;

    @Column(name = "loaded_at")
    private LocalDateTime loadedAt;

    protected ContentLoad() {}

    ContentLoad(String kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    void loaded(String hash, LocalDateTime at) {
        this.hash = hash;
        this.loadedAt = at;
    }

    String file() {
        return file;
    }

    String hash() {
        return hash;
    }
}
