/**
 * What a person has shown, what is missing, and what to do next: evidence, mastery, enrolments, gaps and paths. {@link
 * zhijie.progress.ProgressService} is the entry for reading; {@link zhijie.progress.EvidenceService} and {@link
 * zhijie.progress.LearningService} take what happens. It may import {@code library}, {@code qualification} and what lies
 * below; only {@code exchange}, {@code api} and its own pages import it. Deliberately absent: points of KPI tables, and
 * any number that cannot be asked why.
 */
package zhijie.progress;
