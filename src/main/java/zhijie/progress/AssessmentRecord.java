package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhijie.qualification.CompanyRecord;

/** Answers which assessments were held of people. */
@ApplicationScoped
public class AssessmentRecord implements CompanyRecord {

    @Inject
    private ProgressRepository repository;

    @Override
    public Map<Long, List<Assessed>> newest(Collection<Long> people, LocalDate day) {
        return repository.newestAssessments(people, day);
    }
}
