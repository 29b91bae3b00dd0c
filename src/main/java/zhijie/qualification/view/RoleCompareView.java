package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.qualification.RoleComparison;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableRef;
import zhijie.qualification.TableService;
import zhijie.web.Locales;

/** Two roles side by side: competencies, conditions, and the rows of their newest tables. */
@Named
@RequestScoped
public class RoleCompareView {

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private Locales locales;

    private String one;
    private String other;
    private Map<String, String> titles;
    private RoleComparison comparison;

    public void open() {
        titles = roles.titles();
        if (known(one) && known(other)) {
            comparison = roles.compare(one, other);
        }
    }

    private boolean known(String code) {
        return code != null && titles.containsKey(code);
    }

    public String getConditionOfOne() {
        return condition(comparison.one());
    }

    public String getConditionOfOther() {
        return condition(comparison.other());
    }

    private String condition(RoleDetail role) {
        Sentences say = new Sentences(locales.current());
        return role.condition() == null
                ? say.text("role.noConditions")
                : role.condition().sentence(say);
    }

    /** What the tables of both measure. */
    public List<String> getRowsOfOne() {
        return rows(comparison.one());
    }

    public List<String> getRowsOfOther() {
        return rows(comparison.other());
    }

    private List<String> rows(RoleDetail role) {
        List<String> rows = new ArrayList<>();
        role.tables().stream()
                .findFirst()
                .map(TableRef::id)
                .map(tables::get)
                .map(TableDetail::spec)
                .ifPresent(table -> table.rows().forEach(row -> rows.add(row.behaviour())));
        return rows;
    }

    public RoleComparison getComparison() {
        return comparison;
    }

    public Map<String, String> getTitles() {
        return titles;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
