package zhijie.library;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;

/**
 * A FAQ 问答: a customer's question in its several wordings, when the answer applies and when not, the sentence to say
 * and the steps to take. It ages: by {@code verifyBy} its owner looks at it again.
 */
@Entity
@DiscriminatorValue("FAQ")
public class Faq extends Resource {

    @Basic
    @Column(name = "also_asked")
    @Convert(converter = Lines.class)
    private List<String> alsoAsked;

    @Column(name = "applies_when")
    private String appliesWhen;

    @Column(name = "not_when")
    private String notWhen;

    @Basic
    @Convert(converter = Lines.class)
    private List<String> prepare;

    private String say;

    @Basic
    @Convert(converter = Lines.class)
    private List<String> steps;

    protected Faq() {}

    Faq(String code) {
        super(code);
    }

    @Override
    public ResourceType type() {
        return ResourceType.FAQ;
    }

    void describe(FaqText text) {
        name(text.question());
        place(text.industry(), text.scene());
        verify(text.verifiedOn(), text.verifyBy(), text.owner());
        alsoAsked = text.alsoAsked();
        appliesWhen = text.appliesWhen();
        notWhen = text.notWhen();
        prepare = text.prepare();
        say = text.say();
        steps = text.steps();
    }

    FaqText text() {
        return new FaqText(
                title(),
                alsoAsked,
                industry(),
                scene(),
                appliesWhen,
                notWhen,
                prepare,
                say,
                steps,
                verifiedOn(),
                verifyBy(),
                owner());
    }
}
