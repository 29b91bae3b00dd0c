package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import zhijie.common.RuleViolationException;
import zhijie.qualification.Bands;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.Unit;

/** How a table scores, while it is chosen: by which period, how much at most, from where on a band is reached. */
public class ScoringForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private PeriodKind kind;
    private String cap;
    private String excellent;
    private String good;
    private String passed;

    ScoringForm(TableDetail table) {
        kind = table.ref().periodKind();
        cap = Sentences.plain(table.spec().cap());
        excellent = Sentences.plain(table.bands().excellentFrom());
        good = Sentences.plain(table.bands().goodFrom());
        passed = Sentences.plain(table.bands().passedFrom());
    }

    /** @throws RuleViolationException if it is no number */
    BigDecimal cap() {
        return number("cap", cap);
    }

    /** @throws RuleViolationException if one is no number, or they don't go down */
    Bands bands() {
        return new Bands(number("excellent", excellent), number("good", good), number("passed", passed));
    }

    private static BigDecimal number(String field, String written) {
        return ReadingNumber.parse(field, written, Unit.SCORE, ReadingNumber.Place.SAYS_NOTHING);
    }

    public PeriodKind[] getKinds() {
        return PeriodKind.values();
    }

    public PeriodKind getKind() {
        return kind;
    }

    public void setKind(PeriodKind kind) {
        this.kind = kind;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap;
    }

    public String getExcellent() {
        return excellent;
    }

    public void setExcellent(String excellent) {
        this.excellent = excellent;
    }

    public String getGood() {
        return good;
    }

    public void setGood(String good) {
        this.good = good;
    }

    public String getPassed() {
        return passed;
    }

    public void setPassed(String passed) {
        this.passed = passed;
    }
}
