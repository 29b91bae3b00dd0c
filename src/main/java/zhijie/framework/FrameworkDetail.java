package zhijie.framework;

import java.time.LocalDate;
import java.util.List;

/** A framework with its levels, terms, lists and tree. */
public record FrameworkDetail(
        Long id,
        long version,
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
        FrameworkStatus status,
        List<LevelRow> levels,
        List<TermRow> terms,
        List<NoteRow> notes,
        List<CompetencyNode> tree) {}
