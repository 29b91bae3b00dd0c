package zhijie.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** A list of the standard's document: a normative reference, the majors of a school type, the job groups. */
@Entity
@Table(name = "framework_note")
class Note extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    private String kind;
    private String heading;
    private String text;
    private int ordinal;

    protected Note() {}

    Note(Framework framework, NoteRow row, int ordinal) {
        this.framework = framework;
        this.kind = row.kind();
        this.heading = row.heading();
        this.text = row.text();
        this.ordinal = ordinal;
    }

    NoteRow row() {
        return new NoteRow(kind, heading, text);
    }
}
