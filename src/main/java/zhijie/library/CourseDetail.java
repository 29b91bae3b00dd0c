package zhijie.library;

import java.util.List;

/** A course with everything but its lessons' text. */
public record CourseDetail(
        Long id,
        long version,
        String code,
        CourseText text,
        ResourceStatus status,
        boolean edited,
        CompetencyRef task,
        List<LessonRow> lessons,
        List<SelfCheckRow> selfChecks,
        List<CompetencyRef> alignments) {}
