package zhijie.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import zhijie.common.Stored;

/** A term 术语 that a standard defines, with its English name and what else it is called. */
@Entity
@Table(name = "framework_term")
class Term extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    private String code;
    private String term;
    private String english;
    private String abbreviation;
    private String definition;
    private String clause;

    @Column(name = "also_called")
    private String alsoCalled;

    protected Term() {}

    Term(Framework framework, TermRow row) {
        this.framework = framework;
        this.code = row.code();
        this.term = row.term();
        this.english = row.english();
        this.abbreviation = row.abbreviation();
        this.definition = row.definition();
        this.clause = row.clause();
        this.alsoCalled = row.alsoCalled().isEmpty() ? null : String.join("\n", row.alsoCalled());
    }

    TermRow row() {
        return new TermRow(
                id(),
                code,
                term,
                english,
                abbreviation,
                definition,
                clause,
                alsoCalled == null ? List.of() : alsoCalled.lines().toList());
    }
}
