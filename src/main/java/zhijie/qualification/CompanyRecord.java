package zhijie.qualification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Assessments that were held of people. A feature above that keeps them answers it; without one nothing is known, which
 * is another thing than not passed.
 */
public interface CompanyRecord {

    /** What kind of assessment it was. */
    enum Kind {
        THEORY,
        PRACTICAL,
        /** A talk about results, which nobody passes or fails. */
        REVIEW;

        /** Key of its name. */
        public String getKey() {
            return "assessed." + name();
        }
    }

    /** An assessment of a person. */
    record Assessed(Kind kind, LocalDate heldOn, BigDecimal score) {

        /** Score from which an assessment is passed. */
        static final BigDecimal PASS = new BigDecimal("60");

        public boolean isPassed() {
            return kind == Kind.REVIEW || score.compareTo(PASS) >= 0;
        }
    }

    /**
     * The newest scored assessment of each kind up to a day, by person. A constant number of statements, however many
     * people.
     */
    Map<Long, List<Assessed>> newest(Collection<Long> people, LocalDate day);
}
