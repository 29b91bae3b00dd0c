package zhijie.exchange.faq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportFormat;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;
import zhijie.exchange.ImportProgress;
import zhijie.library.FaqBulkService;
import zhijie.library.FaqLine;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.Scene;

/** The format {@code faq-csv}: wrong lines are named and left out, the rest is taken. */
@ApplicationScoped
class FaqCsv implements ImportFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CHUNK = 1_000;

    @Inject
    private FaqBulkService faqs;

    @Inject
    private ImportProgress progress;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "faq-csv";
    }

    @Override
    public boolean keepsTheRest() {
        return true;
    }

    @Override
    public ImportPlan plan(ImportFile file, Set<String> take) {
        FaqSheet sheet = sheet(file);
        Map<String, FaqBulkService.Known> known =
                faqs.known(sheet.lines().stream().map(FaqLine::code).toList());
        List<ImportChange> changes = new ArrayList<>();
        for (FaqLine line : sheet.lines()) {
            changes.add(new ImportChange(
                    action(line, known.get(line.code()), take),
                    "faq",
                    line.code(),
                    line.text().question(),
                    List.of()));
        }
        List<ImportProblem> problems = sheet.wrong().stream()
                .map(wrong -> new ImportProblem(wrong.line(), wrong.field(), wrong.reason()))
                .toList();
        return new ImportPlan(problems, changes);
    }

    private static ImportChange.Action action(FaqLine line, FaqBulkService.Known known, Set<String> take) {
        if (known == null) {
            return ImportChange.Action.ADD;
        }
        if (line.hash().equals(known.hash()) && !known.archived()) {
            return ImportChange.Action.SAME;
        }
        boolean hers = known.edited() && !take.contains("*") && !take.contains(line.code());
        return hers ? ImportChange.Action.CONFLICT : ImportChange.Action.CHANGE;
    }

    private FaqSheet sheet(ImportFile file) {
        return FaqSheet.read(file.bytes(), LocalDate.now(clock));
    }

    private static Set<String> codes(ImportPlan plan, ImportChange.Action action) {
        return plan.changes().stream()
                .filter(change -> change.action() == action)
                .map(ImportChange::code)
                .collect(Collectors.toSet());
    }

    @Override
    public String before(ImportFile file, ImportPlan plan) {
        ObjectNode before = MAPPER.createObjectNode();
        ArrayNode added = before.putArray("added");
        codes(plan, ImportChange.Action.ADD).forEach(added::add);
        ArrayNode changed = before.putArray("changed");
        for (FaqLine line : faqs.read(codes(plan, ImportChange.Action.CHANGE))) {
            changed.add(write(line));
        }
        return before.toString();
    }

    @Override
    public void apply(ImportFile file, ImportPlan plan) {
        Set<String> added = codes(plan, ImportChange.Action.ADD);
        Set<String> changed = codes(plan, ImportChange.Action.CHANGE);
        List<FaqLine> adds = new ArrayList<>();
        List<FaqLine> changes = new ArrayList<>();
        for (FaqLine line : sheet(file).lines()) {
            if (added.contains(line.code())) {
                adds.add(line);
            } else if (changed.contains(line.code())) {
                changes.add(line);
            }
        }
        inChunks(adds, faqs::add);
        inChunks(changes, chunk -> faqs.change(byId(chunk)));
    }

    /** Step by step, so that she who waits sees how far it is. */
    private <T> void inChunks(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<T> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            work.accept(chunk);
            progress.did(chunk.size());
        }
    }

    private Map<Long, FaqLine> byId(List<FaqLine> lines) {
        Map<String, FaqBulkService.Known> known =
                faqs.known(lines.stream().map(FaqLine::code).toList());
        Map<Long, FaqLine> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(known.get(line.code()).id(), line));
        return byId;
    }

    @Override
    public void undo(String before) {
        try {
            JsonNode state = MAPPER.readTree(before);
            List<String> added = new ArrayList<>();
            state.path("added").forEach(code -> added.add(code.asText()));
            inChunks(added, faqs::archive);
            List<FaqLine> changed = new ArrayList<>();
            state.path("changed").forEach(node -> changed.add(read(node)));
            inChunks(changed, chunk -> faqs.change(byId(chunk)));
        } catch (IOException e) {
            throw new UncheckedIOException("The state before the import cannot be read", e);
        }
    }

    private static ObjectNode write(FaqLine line) {
        FaqText text = line.text();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("code", line.code()).put("hash", line.hash()).put("question", text.question());
        node.set("alsoAsked", MAPPER.valueToTree(text.alsoAsked()));
        node.put("industry", text.industry().name()).put("scene", text.scene().name());
        node.put("appliesWhen", text.appliesWhen()).put("notWhen", text.notWhen());
        node.set("prepare", MAPPER.valueToTree(text.prepare()));
        node.put("say", text.say());
        node.set("steps", MAPPER.valueToTree(text.steps()));
        node.put("verifiedOn", text.verifiedOn().toString())
                .put("verifyBy", text.verifyBy().toString());
        return node.put("owner", text.owner());
    }

    private static FaqLine read(JsonNode node) {
        FaqText text = new FaqText(
                node.path("question").asText(),
                texts(node.path("alsoAsked")),
                Industry.valueOf(node.path("industry").asText()),
                Scene.valueOf(node.path("scene").asText()),
                node.path("appliesWhen").asText(),
                node.path("notWhen").asText(),
                texts(node.path("prepare")),
                node.path("say").asText(),
                texts(node.path("steps")),
                LocalDate.parse(node.path("verifiedOn").asText()),
                LocalDate.parse(node.path("verifyBy").asText()),
                node.path("owner").asText());
        return new FaqLine(node.path("code").asText(), text, node.path("hash").asText(null));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
