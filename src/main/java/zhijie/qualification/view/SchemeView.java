package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.SchemeService;
import zhijie.qualification.SchemeText;

/** A training and assessment scheme to read, and the schemes of a framework to link to. */
@Named
@RequestScoped
public class SchemeView {

    @Inject
    private SchemeService schemes;

    @Inject
    private IndicatorService indicators;

    private String code;
    private SchemeText detail;
    private List<SchemeText> list;
    private final Map<String, String> titles = new HashMap<>();

    public void open() {
        detail = schemes.get(code);
        indicators.list().forEach(it -> titles.put(it.code(), it.title()));
    }

    /** The schemes in use. */
    public List<SchemeText> getList() {
        if (list == null) {
            list = schemes.list();
        }
        return list;
    }

    /** The schemes that belong to a framework. */
    public List<SchemeText> of(String framework) {
        return getList().stream()
                .filter(scheme -> framework.equals(scheme.framework()))
                .toList();
    }

    /** Title of an indicator; its code where it is out of use. */
    public String indicator(String indicatorCode) {
        return titles.getOrDefault(indicatorCode, indicatorCode);
    }

    public SchemeText getDetail() {
        return detail;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
