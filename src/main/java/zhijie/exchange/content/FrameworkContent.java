package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhijie.framework.CompetencyType;
import zhijie.framework.FrameworkDocument;
import zhijie.framework.FrameworkImportService;
import zhijie.framework.NoteRow;
import zhijie.framework.TermRow;

/** Frameworks: {@code frameworks/<code>.yaml}, one file a standard. */
@ApplicationScoped
class FrameworkContent implements ContentKind {

    @Inject
    private FrameworkImportService frameworks;

    @Override
    public ContentType type() {
        return ContentType.FRAMEWORK;
    }

    @Override
    public String name() {
        return "framework";
    }

    @Override
    public void load(ContentFile file) {
        frameworks.load(document(file.as(FrameworkFile.class)), file.hash());
    }

    static FrameworkDocument document(FrameworkFile file) {
        return new FrameworkDocument(
                file.code(),
                file.title(),
                file.shortTitle(),
                file.version(),
                file.published() == null ? null : LocalDate.parse(file.published()),
                file.publisher(),
                Optional.ofNullable(file.kind()).orElse("occupation"),
                file.cumulative(),
                file.summary(),
                file.source(),
                file.incomplete(),
                file.levels().stream()
                        .map(level -> new FrameworkDocument.LevelText(
                                level.code(), level.title(), level.statement(), level.clause(), level.missing()))
                        .toList(),
                file.terms().stream()
                        .map(term -> new TermRow(
                                null,
                                term.code(),
                                term.term(),
                                term.english(),
                                term.abbreviation(),
                                term.definition(),
                                term.clause(),
                                term.alsoCalled()))
                        .toList(),
                notes(file),
                nodes(file.competencies()));
    }

    private static List<NoteRow> notes(FrameworkFile file) {
        List<NoteRow> notes = new ArrayList<>();
        file.references()
                .forEach(it -> notes.add(new NoteRow(
                        "reference", it.code(), it.title() + (it.note() == null ? "" : "（" + it.note() + "）"))));
        file.majors().forEach(it -> notes.add(new NoteRow("majors", it.schoolType(), String.join("、", it.names()))));
        file.jobGroups().forEach(it -> notes.add(new NoteRow("jobs", it, "")));
        return notes;
    }

    private static List<FrameworkDocument.Node> nodes(List<FrameworkFile.Node> nodes) {
        return nodes.stream()
                .map(node -> new FrameworkDocument.Node(
                        CompetencyType.of(node.type()),
                        node.level(),
                        node.code(),
                        node.title(),
                        node.clause(),
                        node.reconstructed(),
                        node.note(),
                        nodes(node.children())))
                .toList();
    }

    /** The file as its schema describes it. */
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
}
