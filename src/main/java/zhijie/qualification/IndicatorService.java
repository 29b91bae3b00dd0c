package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** The library of indicators 指标库. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class IndicatorService {

    @Inject
    private RoleRepository roles;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /** The indicators in use, by title. */
    public List<IndicatorText> list() {
        return list(false);
    }

    /** Those out of use, which can be brought back. */
    @Requires(Permission.ROLE_EDIT)
    public List<IndicatorText> retired() {
        return list(true);
    }

    /** The indicators in use that are asked for, by title. */
    public List<IndicatorText> list(IndicatorQuery query) {
        return list().stream().filter(query::takes).toList();
    }

    private List<IndicatorText> list(boolean retired) {
        return roles.indicators().stream()
                .filter(indicator -> indicator.isRetired() == retired)
                .map(Indicator::text)
                .toList();
    }

    /** @throws NotFoundException if there is no indicator of this code */
    public IndicatorText get(String code) {
        return find(code).text();
    }

    /**
     * Adds an indicator or describes it anew; its formula is checked here.
     *
     * @throws zhijie.common.RuleViolationException if the formula is not allowed
     */
    @Requires(Permission.ROLE_EDIT)
    public void save(IndicatorText text) {
        Indicator indicator = roles.indicator(text.code()).orElseGet(() -> new Indicator(text.code()));
        indicator.describe(text);
        store(indicator, "indicator.save");
    }

    /**
     * Adds an indicator.
     *
     * @throws zhijie.common.RuleViolationException if there is one of this code, or its formula is not allowed
     */
    @Requires(Permission.ROLE_EDIT)
    public void create(IndicatorText text) {
        if (exists(text.code())) {
            throw RuleViolationException.at("code", "indicator.exists", text.code());
        }
        save(text);
    }

    /**
     * Describes an indicator anew. How it is computed stays once a table that scores people uses it.
     *
     * @throws zhijie.common.RuleViolationException if a table that is no draft uses it and it would be computed otherwise
     */
    @Requires(Permission.ROLE_EDIT)
    public void revise(IndicatorText text) {
        Indicator before = find(text.code());
        if (!before.text().computesLike(text) && roles.isScored(before)) {
            throw RuleViolationException.at("formula", "indicator.inForce", before.title());
        }
        save(text);
    }

    /** Takes an indicator out of use; rules and readings keep it. */
    @Requires(Permission.ROLE_EDIT)
    public void retire(String code) {
        Indicator indicator = find(code);
        indicator.retire();
        store(indicator, "indicator.retire");
    }

    /** Brings an indicator back into use. */
    @Requires(Permission.ROLE_EDIT)
    public void reinstate(String code) {
        Indicator indicator = find(code);
        indicator.reinstate();
        store(indicator, "indicator.reinstate");
    }

    /** Whether there is an indicator of this code, in use or not. */
    public boolean exists(String code) {
        return roles.indicator(code).isPresent();
    }

    private void store(Indicator indicator, String action) {
        roles.add(indicator);
        roles.flush();
        audit.record(action, "indicator", indicator.id(), indicator.code());
        changed.fire(new ContentChanged("indicator", indicator.id()));
    }

    private Indicator find(String code) {
        return roles.indicator(code).orElseThrow(() -> new NotFoundException("indicator", code));
    }
}
