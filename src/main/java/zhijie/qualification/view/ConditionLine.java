package zhijie.qualification.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import zhijie.people.Education;
import zhijie.qualification.Condition;

/** A line of a condition while it is edited: a group of alternatives, a group of what is needed together, or a leaf. */
public class ConditionLine implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a line is. */
    public enum Kind {
        ANY,
        ALL,
        ONE
    }

    private final int depth;
    private Kind kind;
    private Education education;

    @PositiveOrZero
    @Max(600)
    private Integer experienceMonths;

    @PositiveOrZero
    @Max(600)
    private Integer tenureMonths;

    @PositiveOrZero
    @Max(100_000)
    private Integer practiceHours;

    @Size(max = 60)
    private String certificate;

    private boolean assessed;
    private boolean outstanding;

    @Size(max = 40)
    private String clause;

    ConditionLine(int depth, Kind kind) {
        this.depth = depth;
        this.kind = kind;
    }

    static ConditionLine of(int depth, Condition it) {
        Kind kind = !it.anyOf().isEmpty() ? Kind.ANY : !it.allOf().isEmpty() ? Kind.ALL : Kind.ONE;
        ConditionLine line = new ConditionLine(depth, kind);
        line.education = it.education() == null ? null : Education.of(it.education());
        line.experienceMonths = it.experienceMonths();
        line.tenureMonths = it.tenureMonths();
        line.practiceHours = it.practiceHours();
        line.certificate = it.certificate();
        line.assessed = Boolean.TRUE.equals(it.companyAssessmentPassed());
        line.outstanding = Boolean.TRUE.equals(it.outstandingResults());
        line.clause = it.clause();
        return line;
    }

    /** The condition of this line, with what belongs to it where it is a group. */
    Condition condition(List<Condition> members) {
        String where = blankToNull(clause);
        return switch (kind) {
            case ANY -> new Condition(members, null, null, null, null, null, null, null, null, where);
            case ALL -> new Condition(null, members, null, null, null, null, null, null, null, where);
            case ONE ->
                new Condition(
                        null,
                        null,
                        education == null ? null : education.code(),
                        experienceMonths,
                        practiceHours,
                        tenureMonths,
                        blankToNull(certificate),
                        assessed ? Boolean.TRUE : null,
                        outstanding ? Boolean.TRUE : null,
                        where);
        };
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isGroup() {
        return kind != Kind.ONE;
    }

    public int getDepth() {
        return depth;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Education getEducation() {
        return education;
    }

    public void setEducation(Education education) {
        this.education = education;
    }

    public Integer getExperienceMonths() {
        return experienceMonths;
    }

    public void setExperienceMonths(Integer experienceMonths) {
        this.experienceMonths = experienceMonths;
    }

    public Integer getTenureMonths() {
        return tenureMonths;
    }

    public void setTenureMonths(Integer tenureMonths) {
        this.tenureMonths = tenureMonths;
    }

    public Integer getPracticeHours() {
        return practiceHours;
    }

    public void setPracticeHours(Integer practiceHours) {
        this.practiceHours = practiceHours;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public boolean isAssessed() {
        return assessed;
    }

    public void setAssessed(boolean assessed) {
        this.assessed = assessed;
    }

    public boolean isOutstanding() {
        return outstanding;
    }

    public void setOutstanding(boolean outstanding) {
        this.outstanding = outstanding;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
