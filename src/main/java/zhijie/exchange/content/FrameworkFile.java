package zhijie.exchange.content;

import java.util.List;

/** A framework's file as its schema describes it. */
record FrameworkFile(
        String code,
        String title,
        String shortTitle,
        String version,
        String published,
        String publisher,
        String kind,
        boolean cumulative,
        String summary,
        String source,
        String incomplete,
        List<LevelEntry> levels,
        List<ReferenceEntry> references,
        List<TermEntry> terms,
        List<MajorsEntry> majors,
        List<String> jobGroups,
        List<Node> competencies) {

    record LevelEntry(String code, String title, String statement, String clause, boolean missing) {}

    record ReferenceEntry(String code, String title, String note) {}

    record TermEntry(
            String code,
            String term,
            String english,
            String abbreviation,
            String definition,
            String clause,
            List<String> alsoCalled) {}

    record MajorsEntry(String schoolType, List<String> names) {}

    record Node(
            String type,
            String level,
            String code,
            String title,
            String clause,
            String reconstructed,
            String note,
            List<Node> children) {}
}
