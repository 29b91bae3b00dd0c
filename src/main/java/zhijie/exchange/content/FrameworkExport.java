package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhijie.framework.CompetencyNode;
import zhijie.framework.CompetencyNotes;
import zhijie.framework.FrameworkDetail;
import zhijie.framework.FrameworkService;
import zhijie.framework.NoteRow;

/** A framework as the content file it could have come from. */
@ApplicationScoped
class FrameworkExport {

    @Inject
    private FrameworkService frameworks;

    JsonNode file(String code) {
        FrameworkDetail it = frameworks.get(code);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("code", it.code());
        file.put("title", it.title());
        file.put("shortTitle", it.shortTitle());
        file.put("version", it.edition());
        put(
                file,
                "published",
                it.publishedOn() == null ? null : it.publishedOn().toString());
        file.put("publisher", it.publisher());
        file.put("kind", it.kind());
        file.put("cumulative", it.cumulative());
        file.put("summary", it.summary());
        file.put("source", it.source());
        put(file, "incomplete", it.incomplete());
        ArrayNode levels = file.putArray("levels");
        it.levels().forEach(level -> {
            ObjectNode node = levels.addObject();
            node.put("code", level.code());
            node.put("title", level.title());
            node.put("statement", level.statement());
            node.put("clause", level.clause());
            if (level.missing()) {
                node.put("missing", true);
            }
        });
        ArrayNode terms = file.putArray("terms");
        it.terms().forEach(term -> {
            ObjectNode node = terms.addObject();
            node.put("code", term.code());
            node.put("term", term.term());
            put(node, "english", term.english());
            put(node, "abbreviation", term.abbreviation());
            node.put("definition", term.definition());
            node.put("clause", term.clause());
            term.alsoCalled().forEach(node.withArray("alsoCalled")::add);
        });
        notes(file, it.notes());
        nodes(file.putArray("competencies"), it.tree(), null, frameworks.notes(code));
        return file;
    }

    private static void notes(ObjectNode file, List<NoteRow> notes) {
        for (NoteRow note : notes) {
            switch (note.kind()) {
                case "reference" -> {
                    int bracket = note.text().indexOf('（');
                    boolean noted = bracket > 0 && note.text().endsWith("）");
                    ObjectNode node = file.withArray("references").addObject();
                    node.put("code", note.heading());
                    node.put("title", noted ? note.text().substring(0, bracket) : note.text());
                    put(
                            node,
                            "note",
                            noted
                                    ? note.text()
                                            .substring(bracket + 1, note.text().length() - 1)
                                    : null);
                }
                case "majors" -> {
                    ObjectNode node = file.withArray("majors").addObject();
                    node.put("schoolType", note.heading());
                    for (String name : note.text().split("、")) {
                        node.withArray("names").add(name);
                    }
                }
                default -> file.withArray("jobGroups").add(note.heading());
            }
        }
    }

    private static void nodes(
            ArrayNode list, List<CompetencyNode> tree, String inherited, Map<Long, CompetencyNotes> notes) {
        for (CompetencyNode it : tree) {
            ObjectNode node = list.addObject();
            node.put("type", it.type().name().toLowerCase(Locale.ROOT));
            if (it.level() != null && !it.level().equals(inherited)) {
                node.put("level", it.level());
            }
            node.put("code", it.code());
            node.put("title", it.title());
            node.put("clause", it.clause());
            put(node, "reconstructed", notes.get(it.id()).reconstructed());
            put(node, "note", notes.get(it.id()).note());
            if (!it.children().isEmpty()) {
                nodes(node.putArray("children"), it.children(), it.level(), notes);
            }
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
