package zhijie.library;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.people.Department;

/**
 * A learning resource 学习资源: something that can be aligned to a competency. It is published, verified from time to
 * time, and archived when it is no longer right; it is never deleted. Text and alignments that a designer changed here
 * stay hers: a newer content file doesn't overwrite them.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "type", length = 10)
public abstract class Resource extends Stored {

    static final int MOST_TITLE = 120;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private ResourceType type;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private ResourceStatus status = ResourceStatus.PUBLISHED;

    @Enumerated(EnumType.STRING)
    private Industry industry;

    @Enumerated(EnumType.STRING)
    private Scene scene;

    private String owner;

    /** The department that it is for alone; null is for everybody. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "verify_by")
    private LocalDate verifyBy;

    @Column(name = "content_hash")
    private String contentHash;

    private boolean edited;

    protected Resource() {}

    Resource(String code) {
        this.code = code;
    }

    /** Its kind; known before it is stored. */
    public abstract ResourceType type();

    void name(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        this.title = line.length() <= MOST_TITLE ? line : line.substring(0, MOST_TITLE - 1) + "…";
    }

    void place(Industry industry, Scene scene) {
        this.industry = industry;
        this.scene = scene;
    }

    void verify(LocalDate on, LocalDate by, String owner) {
        this.verifiedOn = on;
        this.verifyBy = by;
        this.owner = owner;
    }

    /** Shows it to one department alone, or with null to everybody. */
    void showTo(Department only) {
        department = only;
    }

    /** From now on its text is the designer's own. */
    void markEdited() {
        edited = true;
    }

    /** Its text and alignments are those of a content file, and in use. */
    void loaded() {
        edited = false;
        contentHash = null;
        status = ResourceStatus.PUBLISHED;
    }

    void archive() {
        status = ResourceStatus.ARCHIVED;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public ResourceStatus status() {
        return status;
    }

    public Industry industry() {
        return industry;
    }

    public Scene scene() {
        return scene;
    }

    public String owner() {
        return owner;
    }

    Department department() {
        return department;
    }

    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** After this day it has to be looked at again; null where it doesn't age. */
    public LocalDate verifyBy() {
        return verifyBy;
    }

    boolean isEdited() {
        return edited;
    }
}
