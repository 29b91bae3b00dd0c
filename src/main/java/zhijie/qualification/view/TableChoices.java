package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.ParameterSetService;
import zhijie.qualification.RoleService;
import zhijie.qualification.RuleKind;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableComparison;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableRef;
import zhijie.qualification.TableService;
import zhijie.web.Locales;

/** What can be chosen beside a table that is edited: other versions, saved numbers, indicators, kinds of rules. */
@Named
@RequestScoped
public class TableChoices {

    @Inject
    private TableService tables;

    @Inject
    private RoleService roles;

    @Inject
    private IndicatorService indicators;

    @Inject
    private ParameterSetService sets;

    @Inject
    private Locales locales;

    private List<IndicatorText> all;

    /** Other versions of a table, newest first. */
    public List<TableRef> others(TableDetail table) {
        return roles.get(table.roleCode()).tables().stream()
                .filter(ref -> !ref.id().equals(table.ref().id()))
                .toList();
    }

    /** What differs from another version; nothing while none is chosen. */
    public List<TableComparison.Line> differences(Long other, TableDetail table) {
        return other == null
                ? List.of()
                : TableComparison.of(tables.get(other), table, new Sentences(locales.current()));
    }

    public List<ParameterSetService.SetRow> sets(TableDetail table) {
        return sets.list(table.roleCode());
    }

    public List<ParameterSetService.SetRow> removedSets(TableDetail table) {
        return sets.removed(table.roleCode());
    }

    public List<IndicatorText> getIndicators() {
        if (all == null) {
            all = indicators.list();
        }
        return all;
    }

    /** Departments of the role's people, to name a set after. */
    public List<String> departments(TableDetail table) {
        return sets.departments(table.roleCode());
    }

    public RuleKind[] getKinds() {
        return RuleKind.values();
    }
}
