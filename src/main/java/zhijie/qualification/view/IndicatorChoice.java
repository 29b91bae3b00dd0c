package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import zhijie.qualification.IndicatorQuery;
import zhijie.qualification.PeriodKind;
import zhijie.web.Messages;
import zhijie.web.Query;

/** Which indicators of the library the address asks for. */
@Named
@ViewScoped
public class IndicatorChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages say;

    private String words = "";
    private PeriodKind period;
    private IndicatorQuery.Origin origin;

    IndicatorQuery query() {
        return new IndicatorQuery(words, period, origin);
    }

    /** Whether not all were asked for. */
    public boolean isNarrowed() {
        return !words.isEmpty() || period != null || origin != null;
    }

    /** Kinds of period to choose from; the empty choice is all. */
    public Map<String, String> getPeriods() {
        Map<String, String> choices = any();
        for (PeriodKind kind : PeriodKind.values()) {
            choices.put(kind.name(), say.text(kind.getKey()));
        }
        return choices;
    }

    public Map<String, String> getOrigins() {
        Map<String, String> choices = any();
        for (IndicatorQuery.Origin it : IndicatorQuery.Origin.values()) {
            choices.put(it.name(), say.text(it.getKey()));
        }
        return choices;
    }

    private Map<String, String> any() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say.text("indicators.any"));
        return choices;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }

    public String getPeriod() {
        return period == null ? "" : period.name();
    }

    public void setPeriod(String period) {
        this.period = Query.choice(PeriodKind.class, period);
    }

    public String getOrigin() {
        return origin == null ? "" : origin.name();
    }

    public void setOrigin(String origin) {
        this.origin = Query.choice(IndicatorQuery.Origin.class, origin);
    }
}
