package zhijie.progress.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import zhijie.qualification.Condition;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;

/** A role's conditions in whole sentences. */
@Named
@ApplicationScoped
public class RoleWords {

    @Inject
    private Locales locales;

    /** All that is asked, in one sentence. */
    public String condition(Condition asked) {
        return asked.sentence(sentences());
    }

    /** What of it is missing or unknown. */
    public List<String> findings(List<Condition.Finding> missing) {
        return missing.stream()
                .map(it -> sentences().say("match." + it.outcome().name(), it.sentence(sentences())))
                .toList();
    }

    /** Points without idle zeros. */
    public String number(BigDecimal points) {
        return Sentences.plain(points);
    }

    private Sentences sentences() {
        return new Sentences(locales.current());
    }
}
