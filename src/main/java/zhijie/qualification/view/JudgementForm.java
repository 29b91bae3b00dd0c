package zhijie.qualification.view;

import java.io.Serializable;
import zhijie.qualification.JudgementService;
import zhijie.qualification.Sentences;

/** A judgement of a person for a rule while it is typed. */
public class JudgementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long personId;
    private final Long ruleId;
    private final String personName;
    private final String department;
    private final String behaviour;
    private final String finding;
    private final String most;
    private final String actor;
    private String deduction;
    private String reason;

    JudgementForm(JudgementService.Line line) {
        personId = line.personId();
        ruleId = line.ruleId();
        personName = line.personName();
        department = line.department();
        behaviour = line.behaviour();
        finding = line.finding();
        most = Sentences.plain(line.most());
        actor = line.actor();
        deduction = line.deduction() == null ? null : Sentences.plain(line.deduction());
        reason = line.reason();
    }

    public Long getPersonId() {
        return personId;
    }

    public Long getRuleId() {
        return ruleId;
    }

    public String getPersonName() {
        return personName;
    }

    public String getDepartment() {
        return department;
    }

    public String getBehaviour() {
        return behaviour;
    }

    public String getFinding() {
        return finding;
    }

    public String getMost() {
        return most;
    }

    public String getActor() {
        return actor;
    }

    public String getDeduction() {
        return deduction;
    }

    public void setDeduction(String deduction) {
        this.deduction = deduction;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
