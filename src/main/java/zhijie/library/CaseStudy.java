package zhijie.library;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A case 案例: a conversation as it went, commented line by line, with its turning point, the rule behind it and
 * questions for the group. It is not a recording of a real customer.
 */
@Entity
@Table(name = "case_study")
@DiscriminatorValue("CASE")
public class CaseStudy extends Resource {

    private String situation;

    @OneToMany(mappedBy = "study", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<CaseLine> transcript = new ArrayList<>();

    @Column(name = "turning_point")
    private String turningPoint;

    @Column(name = "rule_behind")
    private String rule;

    @Basic
    @Convert(converter = Lines.class)
    private List<String> questions;

    protected CaseStudy() {}

    CaseStudy(String code) {
        super(code);
    }

    @Override
    public ResourceType type() {
        return ResourceType.CASE;
    }

    void describe(CaseText text) {
        name(text.title());
        place(text.industry(), text.scene());
        situation = text.situation();
        turningPoint = text.turningPoint();
        rule = text.rule();
        questions = text.questions();
        transcript.clear();
        text.transcript().forEach(line -> transcript.add(new CaseLine(this, transcript.size() + 1, line)));
    }

    String situation() {
        return situation;
    }

    String turningPoint() {
        return turningPoint;
    }

    String rule() {
        return rule;
    }

    CaseText text() {
        return new CaseText(
                title(),
                industry(),
                scene(),
                situation,
                transcript.stream().map(CaseLine::line).toList(),
                turningPoint,
                rule,
                questions);
    }
}
