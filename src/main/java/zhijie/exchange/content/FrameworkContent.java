package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.framework.CompetencyNode;
import zhijie.framework.CompetencyNotes;
import zhijie.framework.CompetencyText;
import zhijie.framework.CompetencyType;
import zhijie.framework.FrameworkDetail;
import zhijie.framework.FrameworkDocument;
import zhijie.framework.FrameworkImportService;
import zhijie.framework.FrameworkService;
import zhijie.framework.NoteRow;
import zhijie.framework.TermRow;
import zhijie.people.Permission;

/**
 * Frameworks: {@code frameworks/<code>.yaml}, one file a standard. A thing is the document without its tree, known by the
 * framework's code, or a competency, known by its reference.
 */
@ApplicationScoped
class FrameworkContent implements ContentItems {

    @Inject
    private FrameworkImportService imports;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private FrameworkExport exports;

    @Override
    public ContentType type() {
        return ContentType.FRAMEWORK;
    }

    @Override
    public String name() {
        return "framework";
    }

    @Override
    public Permission permission() {
        return Permission.FRAMEWORK_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        FrameworkFile it = file.as(FrameworkFile.class);
        List<Item> items = new ArrayList<>();
        items.add(new Item(it.code(), it.title(), ContentFile.tree(document(it))));
        collect(it.competencies(), it.code() + "/", null, null, items);
        return items;
    }

    private static void collect(
            List<FrameworkFile.Node> nodes, String prefix, String inherited, String parent, List<Item> items) {
        for (FrameworkFile.Node node : nodes) {
            String level = node.level() == null ? inherited : node.level();
            String reference = prefix + (level == null ? "" : level + "/") + node.code();
            items.add(new Item(
                    reference,
                    node.title(),
                    ContentFile.tree(new CompetencyText(
                            reference,
                            parent,
                            CompetencyType.of(node.type()),
                            level,
                            node.code(),
                            node.title(),
                            node.clause(),
                            node.reconstructed(),
                            node.note()))));
            collect(node.children(), prefix, level, reference, items);
        }
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        codes.stream()
                .map(code -> code.replaceFirst("/.*", ""))
                .distinct()
                .filter(imports::isInUse)
                .forEach(framework -> all(framework).forEach((code, node) -> {
                    if (codes.contains(code)) {
                        current.put(code, Standing.inUse(node));
                    }
                }));
        return current;
    }

    /** The document and each of its competencies in use, in order. */
    private Map<String, JsonNode> all(String framework) {
        FrameworkDetail it = frameworks.get(framework);
        Map<String, JsonNode> all = new LinkedHashMap<>();
        all.put(framework, ContentFile.tree(document(it)));
        collect(it.tree(), framework + "/", null, frameworks.notes(framework), all);
        return all;
    }

    private static void collect(
            List<CompetencyNode> nodes,
            String prefix,
            String parent,
            Map<Long, CompetencyNotes> notes,
            Map<String, JsonNode> all) {
        for (CompetencyNode node : nodes) {
            String reference = prefix + (node.level() == null ? "" : node.level() + "/") + node.code();
            all.put(
                    reference,
                    ContentFile.tree(new CompetencyText(
                            reference,
                            parent,
                            node.type(),
                            node.level(),
                            node.code(),
                            node.title(),
                            node.clause(),
                            notes.get(node.id()).reconstructed(),
                            notes.get(node.id()).note())));
            collect(node.children(), prefix, reference, notes, all);
        }
    }

    @Override
    public Set<String> whole(ContentFile file) {
        String framework = file.root().path("code").asText();
        return imports.isInUse(framework) ? all(framework).keySet() : Set.of();
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        Map<String, List<CompetencyText>> trees = new LinkedHashMap<>();
        for (Item item : all) {
            String framework = item.code().replaceFirst("/.*", "");
            if (!framework.equals(item.code())) {
                trees.computeIfAbsent(framework, code -> new ArrayList<>())
                        .add(ContentFile.as(item.node(), CompetencyText.class));
            } else if (chosen.contains(item.code())) {
                imports.describe(ContentFile.as(item.node(), Document.class).document());
            }
        }
        trees.forEach((framework, texts) -> {
            Set<String> described = new LinkedHashSet<>(chosen);
            described.removeIf(code -> !code.startsWith(framework + "/"));
            imports.describe(framework, texts, described);
        });
    }

    @Override
    public void retire(Collection<String> codes) {
        imports.retire(codes.stream().filter(code -> code.contains("/")).toList());
        codes.stream().filter(code -> !code.contains("/")).forEach(imports::retire);
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return imports.isInUse(code) ? Optional.of(exports.file(code)) : Optional.empty();
    }

    private static Document document(FrameworkFile it) {
        return new Document(
                it.code(),
                it.title(),
                it.shortTitle(),
                it.version(),
                it.published(),
                it.publisher(),
                Optional.ofNullable(it.kind()).orElse("occupation"),
                it.cumulative(),
                it.summary(),
                it.source(),
                it.incomplete(),
                it.levels().stream()
                        .map(level -> new FrameworkDocument.LevelText(
                                level.code(), level.title(), level.statement(), level.clause(), level.missing()))
                        .toList(),
                it.terms().stream()
                        .map(term -> new TermRow(
                                null,
                                term.code(),
                                term.term(),
                                term.english(),
                                term.abbreviation(),
                                term.definition(),
                                term.clause(),
                                term.alsoCalled()))
                        .sorted(Comparator.comparing(TermRow::code))
                        .toList(),
                notes(it));
    }

    private static Document document(FrameworkDetail it) {
        return new Document(
                it.code(),
                it.title(),
                it.shortTitle(),
                it.edition(),
                it.publishedOn() == null ? null : it.publishedOn().toString(),
                it.publisher(),
                it.kind(),
                it.cumulative(),
                it.summary(),
                it.source(),
                it.incomplete(),
                it.levels().stream()
                        .map(level -> new FrameworkDocument.LevelText(
                                level.code(), level.title(), level.statement(), level.clause(), level.missing()))
                        .toList(),
                it.terms().stream()
                        .map(term -> new TermRow(
                                null,
                                term.code(),
                                term.term(),
                                term.english(),
                                term.abbreviation(),
                                term.definition(),
                                term.clause(),
                                term.alsoCalled()))
                        .sorted(Comparator.comparing(TermRow::code))
                        .toList(),
                it.notes());
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

    /** A framework without its tree in its plain form. */
    record Document(
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
            List<FrameworkDocument.LevelText> levels,
            List<TermRow> terms,
            List<NoteRow> notes) {

        FrameworkDocument document() {
            return new FrameworkDocument(
                    code,
                    title,
                    shortTitle,
                    version,
                    published == null ? null : LocalDate.parse(published),
                    publisher,
                    kind,
                    cumulative,
                    summary,
                    source,
                    incomplete,
                    levels,
                    terms,
                    notes.stream()
                            .map(it -> it.text() == null ? new NoteRow(it.kind(), it.heading(), "") : it)
                            .toList());
        }
    }
}
