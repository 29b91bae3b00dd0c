package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.RuleViolationException;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;
import zhijie.exchange.ImportProgress;
import zhijie.exchange.ImportService;
import zhijie.exchange.ImportUploads;

/** Files in: the plan of an import, its application, its undoing. */
@Path("imports")
@Consumes(MediaType.WILDCARD)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
public class ImportResource {

    /** Changes that a terminal is told one by one. */
    private static final int MOST_LINES = 100;

    @Inject
    private ImportService imports;

    @Inject
    private ImportUploads uploads;

    @jakarta.ws.rs.core.Context
    private HttpHeaders headers;

    /**
     * The plan or the result of an import.
     *
     * @param id what an undo asks for; null for a plan and where there was nothing to do
     */
    public record Answer(
            Long id,
            String mode,
            String format,
            String file,
            Map<ImportChange.Action, Long> counts,
            List<ImportChange> changes,
            List<ImportProblem> problems) {}

    /** An import that was undone. */
    public record Undone(long id, boolean undone) {}

    @POST
    public Response post(
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("mode") @DefaultValue("plan") String mode,
            @QueryParam("file") @DefaultValue("") String name,
            @QueryParam("take") @DefaultValue("") String take,
            byte[] body) {
        ImportFile file = new ImportFile(name.isEmpty() ? "upload" : name, body);
        Set<String> taken = Arrays.stream(take.split(","))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Answer answer =
                switch (mode) {
                    case "plan" -> answer(null, mode, format, file, imports.plan(format, file, taken));
                    case "apply" -> {
                        ImportService.Applied applied = imports.apply(format, file, taken);
                        if (applied.refused()) {
                            throw rejected(file, applied.plan());
                        }
                        yield answer(applied.id(), mode, format, file, applied.plan());
                    }
                    default -> throw RuleViolationException.at("mode", "import.mode");
                };
        return answer(answer, text(answer));
    }

    /** A file that was sent, to be imported from the page. */
    public record Upload(String id) {}

    @POST
    @Path("uploads")
    public Upload upload(InputStream body) {
        return new Upload(uploads.keep(body));
    }

    @GET
    @Path("progress")
    public ImportProgress.Step progress() {
        return imports.progress();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/undo")
    public Response undo(@PathParam("id") long id) {
        imports.undo(id);
        return answer(new Undone(id, true), "导入 " + id + " 已撤销\n");
    }

    private static RejectedException rejected(ImportFile file, ImportPlan plan) {
        return new RejectedException(
                "import.rejected",
                plan.problems().stream()
                        .map(it -> new Problem.FieldError(place(file.name(), it), it.reason()))
                        .toList());
    }

    private static Answer answer(Long id, String mode, String format, ImportFile file, ImportPlan plan) {
        return new Answer(id, mode, format, file.name(), plan.counts(), plan.changes(), plan.problems());
    }

    /** In JSON, or as lines for a person at a terminal who asks for plain text. */
    private Response answer(Object json, String text) {
        boolean plain = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(MediaType.TEXT_PLAIN_TYPE::equals)
                .isPresent();
        return plain
                ? Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        .build()
                : Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static String place(String file, ImportProblem it) {
        return file + (it.line() > 0 ? ":" + it.line() : "") + (it.field().isEmpty() ? "" : " " + it.field());
    }

    private static String text(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.problems().forEach(it -> text.append("错误 ")
                .append(place(answer.file(), it))
                .append(": ")
                .append(it.reason())
                .append('\n'));
        List<ImportChange> changes = answer.changes().stream()
                .filter(it -> it.action() != ImportChange.Action.SAME)
                .toList();
        changes.stream().limit(MOST_LINES).forEach(it -> text.append(it.action().title())
                .append("  ")
                .append(it.code())
                .append("  ")
                .append(it.title())
                .append(it.fields().isEmpty() ? "" : "  （" + String.join("、", it.fields()) + "）")
                .append('\n'));
        if (changes.size() > MOST_LINES) {
            text.append("……另有 ").append(changes.size() - MOST_LINES).append(" 项\n");
        }
        String counts = answer.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().title() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
        text.append(answer.mode().equals("plan") ? "计划：" : "结果：")
                .append(counts.isEmpty() ? "没有变化" : counts)
                .append('\n');
        if (answer.id() != null) {
            text.append("撤销：scripts/admin import undo ").append(answer.id()).append('\n');
        }
        return text.toString();
    }
}
