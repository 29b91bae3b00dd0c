package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.Person;

/**
 * What is known of people for the conditions of a role: their record, their assessments, their scores of the last year.
 * Outstanding are results whose last three totals are all excellent; with fewer nothing is known.
 */
@ApplicationScoped
class FactSource {

    static final int LAST = 3;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private Instance<CompanyRecord> records;

    /** A total and its band. */
    record Total(BigDecimal total, Band band) {}

    /** All about a person up to a day: her totals, newest first, and her newest assessments. */
    record Known(List<Total> totals, List<CompanyRecord.Assessed> assessments) {

        static final Known NOTHING = new Known(List.of(), List.of());

        /** What counts for a condition on a day. */
        Condition.Facts facts(Person person, LocalDate day) {
            return new Condition.Facts(
                    person.education(),
                    person.experienceMonths(day),
                    person.tenureMonths(day),
                    person.certificates(),
                    person.practiceHours(),
                    passed(),
                    outstanding());
        }

        /** Whether theory and practice were passed as far as they were assessed; null without an assessment. */
        private Boolean passed() {
            List<CompanyRecord.Assessed> exams = assessments.stream()
                    .filter(it -> it.kind() != CompanyRecord.Kind.REVIEW)
                    .toList();
            return exams.isEmpty() ? null : exams.stream().allMatch(CompanyRecord.Assessed::isPassed);
        }

        private Boolean outstanding() {
            return totals.size() < LAST
                    ? null
                    : totals.stream().limit(LAST).allMatch(entry -> entry.band() == Band.EXCELLENT);
        }

        /** Met if none of the last three totals failed; unknown with fewer. */
        Condition.Outcome kpi() {
            if (totals.size() < LAST) {
                return Condition.Outcome.UNKNOWN;
            }
            boolean passed = totals.stream().limit(LAST).noneMatch(entry -> entry.band() == Band.FAILED);
            return passed ? Condition.Outcome.MET : Condition.Outcome.MISSING;
        }

        /** How the assessments stand: missing if one of them was failed, unknown without any. */
        Condition.Outcome assessed() {
            Boolean passed = passed();
            return passed == null
                    ? Condition.Outcome.UNKNOWN
                    : passed ? Condition.Outcome.MET : Condition.Outcome.MISSING;
        }
    }

    /** What is known of these people up to a day; two statements, however many they are. */
    Map<Long, Known> of(Collection<Long> people, LocalDate day) {
        Map<Long, Known> known = new HashMap<>();
        if (people.isEmpty()) {
            return known;
        }
        Map<Long, List<Total>> totals = scorecards.totals(people, day.minusMonths(13), day);
        Map<Long, List<CompanyRecord.Assessed>> assessments =
                records.isResolvable() ? records.get().newest(people, day) : Map.of();
        for (Long person : people) {
            known.put(
                    person,
                    new Known(totals.getOrDefault(person, List.of()), assessments.getOrDefault(person, List.of())));
        }
        return known;
    }
}
