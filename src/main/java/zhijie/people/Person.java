package zhijie.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zhijie.common.Stored;

/**
 * A person 人员 of the organisation, in one department, holding at most one position (the code of a role). A person is
 * archived, never deleted. An account is another thing: a person may have none.
 */
@Entity
public class Person extends Stored {

    private String code;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manager_id")
    private Person manager;

    @Column(name = "position_code")
    private String positionCode;

    @Enumerated(EnumType.STRING)
    private Education education;

    /** Since when she has worked in the trade; null where nobody recorded it. */
    @Column(name = "experience_since")
    private LocalDate experienceSince;

    /** Since when she has held her position; null where nobody recorded it. */
    @Column(name = "position_since")
    private LocalDate positionSince;

    @Column(name = "hired_on")
    private LocalDate hiredOn;

    /** Hours of practical training; null where nobody recorded them. */
    @Column(name = "practice_hours")
    private Integer practiceHours;

    private String certificates;
    private String story;
    private boolean active = true;

    protected Person() {}

    public Person(String code, String name, Department department, LocalDate hiredOn) {
        this.code = code;
        this.name = name;
        this.department = department;
        this.hiredOn = hiredOn;
        this.education = Education.BELOW_HIGH_SCHOOL;
    }

    /** Puts the person into a position under a manager, since a day. */
    public void assign(Department department, String positionCode, Person manager, LocalDate since) {
        this.department = department;
        this.positionCode = positionCode;
        this.manager = manager;
        this.positionSince = since;
    }

    /** What counts for the conditions of a role. */
    public void qualify(Education education, LocalDate experienceSince, List<String> certificates) {
        this.education = education;
        this.experienceSince = experienceSince;
        this.certificates = certificates.isEmpty() ? null : String.join("\n", certificates);
    }

    /** Records hours of practical training; null takes the record away. */
    public void practise(Integer hours) {
        this.practiceHours = hours;
    }

    public Integer practiceHours() {
        return practiceHours;
    }

    public void tell(String story) {
        this.story = story;
    }

    public void archive() {
        active = false;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Department department() {
        return department;
    }

    public Person manager() {
        return manager;
    }

    public String positionCode() {
        return positionCode;
    }

    public Education education() {
        return education;
    }

    /** Full months of experience on a day; null where nothing is recorded. */
    public Integer experienceMonths(LocalDate day) {
        return months(experienceSince, day);
    }

    /** Full months in the present position on a day, 0 before it began; null where nothing is recorded. */
    public Integer tenureMonths(LocalDate day) {
        return months(positionSince, day);
    }

    private static Integer months(LocalDate since, LocalDate day) {
        return since == null ? null : (int) Math.max(0, ChronoUnit.MONTHS.between(since, day));
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }

    public List<String> certificates() {
        return certificates == null ? List.of() : certificates.lines().toList();
    }

    public String story() {
        return story;
    }

    public boolean isActive() {
        return active;
    }
}
