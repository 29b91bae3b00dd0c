package zhijie.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * What is brought in of a person's past: what an import hands to {@link ProgressImportService#load}.
 *
 * @param level goal as {@code framework/level}, or null
 * @param role goal as the code of a role, or null
 */
public record ProgressDocument(
        String person,
        String level,
        String role,
        List<Shown> evidence,
        List<Studied> courses,
        List<Assessed> assessments) {

    public ProgressDocument {
        evidence = List.copyOf(evidence);
        courses = List.copyOf(courses);
        assessments = List.copyOf(assessments);
    }

    /** Evidence about a competency, or about all attainable ones below a domain or task. */
    public record Shown(String competency, EvidenceText text) {}

    /** The first lessons of a course, the last of them finished on a day. */
    public record Studied(String course, int lessons, LocalDate on) {}

    /** An assessment held; the assessor is the code of a person, or null. */
    public record Assessed(String assessor, AssessmentRow row) {}
}
