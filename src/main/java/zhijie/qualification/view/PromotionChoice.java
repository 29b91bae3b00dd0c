package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import zhijie.qualification.Candidate;
import zhijie.qualification.PromotionService;
import zhijie.web.Messages;
import zhijie.web.Query;

/** Which promotion board is looked at: of which role, day and department, and which part of it. */
@Named
@ViewScoped
public class PromotionChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PromotionService promotions;

    @Inject
    private Messages say;

    @Inject
    private Clock clock;

    private String role;
    private LocalDate day;
    private String department;
    private Candidate.Standing standing;
    private int page = 1;
    private transient Map<String, String> titles;
    private transient Map<String, String> departments;

    /** Takes what the address leaves open, or asks for in vain, from what there is. */
    void complete() {
        if (role == null || !getTitles().containsKey(role)) {
            role = getTitles().keySet().stream().findFirst().orElse(null);
        }
        if (day == null) {
            day = LocalDate.now(clock);
        }
        if (!getDepartments().containsKey(getDepartment())) {
            department = null;
        }
    }

    /** Roles that somebody can be promoted to: code to title. */
    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = promotions.destinations();
        }
        return titles;
    }

    /** Departments to choose from; the empty choice is all. */
    public Map<String, String> getDepartments() {
        if (departments == null) {
            departments = new LinkedHashMap<>();
            departments.put("", say.text("promotions.anywhere"));
            if (role != null) {
                departments.putAll(promotions.departments(role));
            }
        }
        return departments;
    }

    /** The board as an address, up to where a part of it is named. */
    public String getAddress() {
        return "/promotions" + query(null);
    }

    /** The same with the standing that was asked for. */
    public String getAddressOfPart() {
        return "/promotions" + query(standing);
    }

    /** All of it, laid out for paper. */
    public String getAddressOfPrint() {
        return "/promotions/print" + query(standing);
    }

    /** The board as a workbook. */
    public String getAddressOfSheet() {
        return "/api/v1/sheets/promotions/" + role + Query.of("day", day, "department", department);
    }

    private String query(Candidate.Standing of) {
        return Query.of("role", role, "day", day, "department", department, "standing", of);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getDepartment() {
        return department == null ? "" : department;
    }

    public void setDepartment(String department) {
        this.department = Query.text(department);
    }

    public Candidate.Standing getStanding() {
        return standing;
    }

    public void setStanding(Candidate.Standing standing) {
        this.standing = standing;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
