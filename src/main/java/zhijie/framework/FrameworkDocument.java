package zhijie.framework;

import java.time.LocalDate;
import java.util.List;

/** A framework without its competencies as a document gives it: what an import hands to {@link FrameworkImportService}. */
public record FrameworkDocument(
        String code,
        String title,
        String shortTitle,
        String edition,
        LocalDate publishedOn,
        String publisher,
        String kind,
        boolean cumulative,
        String summary,
        String source,
        String incomplete,
        List<LevelText> levels,
        List<TermRow> terms,
        List<NoteRow> notes) {

    /** A level's own words. */
    public record LevelText(String code, String title, String statement, String clause, boolean missing) {}
}
