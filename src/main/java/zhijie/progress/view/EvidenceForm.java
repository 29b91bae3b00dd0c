package zhijie.progress.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import zhijie.progress.EvidenceSource;
import zhijie.progress.EvidenceText;

/** Evidence as somebody fills it in, and the reasons of a dispute. */
public class EvidenceForm {

    private EvidenceSource source;
    private Boolean met;
    private BigDecimal score;
    private LocalDate observedOn;
    private LocalDate expiresOn;
    private String note;
    private String reason;

    EvidenceText text() {
        return new EvidenceText(source, observedOn, met, score, expiresOn, note);
    }

    public EvidenceSource getSource() {
        return source;
    }

    public void setSource(EvidenceSource source) {
        this.source = source;
    }

    public Boolean getMet() {
        return met;
    }

    public void setMet(Boolean met) {
        this.met = met;
    }

    public BigDecimal getScore() {
        return score;
    }

    public void setScore(BigDecimal score) {
        this.score = score;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    public void setObservedOn(LocalDate observedOn) {
        this.observedOn = observedOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
