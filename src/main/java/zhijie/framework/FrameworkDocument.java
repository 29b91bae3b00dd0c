package zhijie.framework;

import java.time.LocalDate;
import java.util.List;

/** A whole framework as a document gives it: what an import hands to {@link FrameworkService#load}. */
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
        List<NoteRow> notes,
        List<Node> nodes) {

    /** A level's own words. */
    public record LevelText(String code, String title, String statement, String clause, boolean missing) {}

    /** A node of the tree; the level is that of its parent where null. */
    public record Node(
            CompetencyType type,
            String level,
            String code,
            String title,
            String clause,
            String reconstructed,
            String note,
            List<Node> children) {}
}
