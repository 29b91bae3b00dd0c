package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhijie.people.AccessRole;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Person;
import zhijie.people.Viewer;
import zhijie.qualification.Candidate;
import zhijie.qualification.CandidateWords;
import zhijie.qualification.PromotionDecision;
import zhijie.qualification.PromotionService;
import zhijie.qualification.Sentences;

/**
 * Promotions of the sample organisation that were decided: {@code sample/parameters.yaml}. Who is no candidate any more,
 * or was decided about on that day, is left as she is.
 */
@ApplicationScoped
class SampleDecisionContent implements SampleKind {

    /** After the results that the decisions look at. */
    private static final int ORDER = 50;

    @Inject
    private PromotionService promotions;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private FirstDay firstDay;

    @Override
    public ContentType type() {
        return ContentType.SAMPLE_PARAMETERS;
    }

    @Override
    public String name() {
        return "sample-decisions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(ContentFile file) {
        file.as(DecisionsFile.class).decisions().forEach(this::decide);
    }

    private void decide(DecisionsFile.Decided it) {
        LocalDate day = firstDay.daysAgo(it.daysAgo());
        promotions
                .candidate(it.role(), day, it.person())
                .filter(candidate -> candidate.decisions().stream()
                        .noneMatch(made -> made.decidedOn().equals(day)))
                .ifPresent(candidate -> user.as(member(it.by()), () -> {
                    decide(it, candidate, day);
                    return null;
                }));
    }

    private void decide(DecisionsFile.Decided it, Candidate candidate, LocalDate day) {
        promotions.decide(
                it.role(),
                candidate.match().personId(),
                day,
                PromotionDecision.Outcome.valueOf(it.outcome().toUpperCase(Locale.ROOT)),
                it.reasons(),
                String.join("\n", CandidateWords.missing(candidate, new Sentences(Locale.SIMPLIFIED_CHINESE))));
    }

    /** The one who decided. */
    private Viewer member(String code) {
        Person person = people.byCode(code);
        return new Viewer(
                null, person.id(), code, person.name(), person.department().withAbove(), Set.of(AccessRole.HR));
    }

    /** The part of the file that this importer reads. */
    record DecisionsFile(List<Decided> decisions) {

        record Decided(String person, String role, int daysAgo, String outcome, String by, String reasons) {}
    }
}
