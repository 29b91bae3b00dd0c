package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import zhijie.common.ExpectedException;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.Across;
import zhijie.qualification.Direction;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.Sentences;
import zhijie.qualification.Unit;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** The library of indicators; HR edits one, and its formula is checked when it is saved. */
@Named
@ViewScoped
public class IndicatorsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorService indicators;

    @Inject
    private IndicatorChoice choice;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    private IndicatorForm form;
    private boolean fresh;
    private transient List<IndicatorText> list;

    public void edit(String code) {
        form = IndicatorForm.of(indicators.get(code), new Sentences(locales.current()));
        fresh = false;
    }

    public void create() {
        form = new IndicatorForm();
        fresh = true;
    }

    public void cancel() {
        form = null;
    }

    public void save() {
        try {
            IndicatorText text = form.text(new Sentences(locales.current()));
            if (fresh) {
                indicators.create(text);
            } else {
                indicators.revise(text);
            }
            say.done("indicator.saved", form.getTitle());
            form = null;
            list = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Takes the indicator that is edited out of use. */
    public void retire() {
        indicators.retire(form.getCode());
        say.done("indicator.retired", form.getTitle());
        form = null;
        list = null;
    }

    public void reinstate(String code) {
        indicators.reinstate(code);
        say.done("indicator.reinstated");
        list = null;
    }

    /** Those out of use; only who may edit them sees them. */
    public List<IndicatorText> getRetired() {
        return user.may(Permission.ROLE_EDIT) ? indicators.retired() : List.of();
    }

    public List<IndicatorText> getList() {
        if (list == null) {
            list = indicators.list(choice.query());
        }
        return list;
    }

    public Unit[] getUnits() {
        return Unit.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public PeriodKind[] getPeriods() {
        return PeriodKind.values();
    }

    public Across[] getAcrosses() {
        return Across.values();
    }

    public IndicatorForm getForm() {
        return form;
    }

    public boolean isFresh() {
        return fresh;
    }
}
