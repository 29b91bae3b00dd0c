package zhijie.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
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

    @Column(name = "experience_months")
    private int experienceMonths;

    @Column(name = "tenure_months")
    private int tenureMonths;

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

    /** Puts the person into a position under a manager. */
    public void assign(Department department, String positionCode, Person manager, int tenureMonths) {
        this.department = department;
        this.positionCode = positionCode;
        this.manager = manager;
        this.tenureMonths = tenureMonths;
    }

    /** What counts for the conditions of a role. */
    public void qualify(Education education, int experienceMonths, List<String> certificates) {
        this.education = education;
        this.experienceMonths = experienceMonths;
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

    public int experienceMonths() {
        return experienceMonths;
    }

    public int tenureMonths() {
        return tenureMonths;
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
