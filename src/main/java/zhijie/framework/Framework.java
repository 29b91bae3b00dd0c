package zhijie.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import zhijie.common.Stored;

/**
 * A framework 标准 (CFDocument): one version of one standard. It begins as a draft, is published, and is retired when
 * another takes its place. Where it is cumulative, a level requires all levels below it. It is not the tree of its
 * competencies, which are stored by themselves.
 */
@Entity
public class Framework extends Stored {

    private String code;
    private String title;

    @Column(name = "short_title")
    private String shortTitle;

    private String edition;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    private String publisher;
    private String kind;
    private boolean cumulative;
    private String summary;
    private String source;
    private String incomplete;

    @Enumerated(EnumType.STRING)
    private FrameworkStatus status = FrameworkStatus.DRAFT;

    protected Framework() {}

    public Framework(String code) {
        this.code = code;
    }

    /** Sets the document's own words as its file gives them. */
    void describe(FrameworkDocument document) {
        title = document.title();
        shortTitle = document.shortTitle();
        edition = document.edition();
        publishedOn = document.publishedOn();
        publisher = document.publisher();
        kind = document.kind();
        cumulative = document.cumulative();
        summary = document.summary();
        source = document.source();
        incomplete = document.incomplete();
    }

    void publish() {
        status = FrameworkStatus.PUBLISHED;
    }

    void retire() {
        status = FrameworkStatus.RETIRED;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String shortTitle() {
        return shortTitle;
    }

    public String edition() {
        return edition;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String publisher() {
        return publisher;
    }

    public String kind() {
        return kind;
    }

    public boolean isCumulative() {
        return cumulative;
    }

    public String summary() {
        return summary;
    }

    public String source() {
        return source;
    }

    public String incomplete() {
        return incomplete;
    }

    public FrameworkStatus status() {
        return status;
    }
}
