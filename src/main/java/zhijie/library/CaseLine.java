package zhijie.library;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/** One line of a case's transcript: who says what, and the trainer's comment on it. */
@Entity
@Table(name = "case_line")
class CaseLine extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseStudy study;

    private int ordinal;
    private String speaker;
    private String text;
    private String comment;

    protected CaseLine() {}

    CaseLine(CaseStudy study, int ordinal, TranscriptLine line) {
        this.study = study;
        this.ordinal = ordinal;
        this.speaker = line.who();
        this.text = line.text();
        this.comment = line.comment();
    }

    TranscriptLine line() {
        return new TranscriptLine(speaker, text, comment);
    }
}
