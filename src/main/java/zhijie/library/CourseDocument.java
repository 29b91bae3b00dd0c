package zhijie.library;

import java.util.List;

/** A whole course as a content file gives it: what an import hands to {@link CourseService#load}. */
public record CourseDocument(
        String code,
        long taskId,
        CourseText text,
        List<LessonText> lessons,
        List<SelfCheckText> selfChecks,
        List<AlignmentText> alignments) {}
