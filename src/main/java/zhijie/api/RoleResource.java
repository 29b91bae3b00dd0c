package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhijie.qualification.Condition;
import zhijie.qualification.GivenScore;
import zhijie.qualification.RequirementRow;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleRow;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.qualification.StepRow;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableRef;
import zhijie.qualification.TableService;
import zhijie.web.Messages;

/** Roles with their tables and open blanks, and scoring readings without storing anything. */
@Path("roles")
public class RoleResource {

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private Messages messages;

    /** All roles. */
    public record RoleList(List<RoleRow> roles) {}

    /**
     * A role as programs get it; the table is absent where the role has none.
     *
     * @param conditions the conditions in one sentence
     * @param condition the same as a tree of any-of and all-of
     */
    public record RoleAnswer(
            String code,
            long version,
            boolean retired,
            String title,
            String family,
            String grade,
            String purpose,
            String source,
            String reconstructed,
            String incomplete,
            List<String> departmentKinds,
            String conditions,
            Condition condition,
            List<RequirementRow> requirements,
            List<StepRow> next,
            List<StepRow> before,
            List<TableRef> tables,
            TableAnswer table) {}

    /** A version of the role's table; {@code openBlanks} names the places to fill. */
    public record TableAnswer(
            int number, String status, String period, String clause, List<String> openBlanks, List<RowAnswer> rows) {}

    /** A row with its rules. */
    public record RowAnswer(
            String code, String behaviour, String standard, BigDecimal weight, List<RuleAnswer> rules) {}

    /** A rule with its numbers by name. */
    public record RuleAnswer(
            String kind, String indicator, String finding, Map<String, BigDecimal> parameters, String sentence) {}

    @GET
    public RoleList list() {
        return new RoleList(roles.list());
    }

    @GET
    @Path("{code}")
    public RoleAnswer get(@PathParam("code") String code, @QueryParam("table") Integer table) {
        RoleDetail role = roles.get(code);
        Sentences say = new Sentences(Locale.SIMPLIFIED_CHINESE);
        return new RoleAnswer(
                role.code(),
                role.version(),
                role.retired(),
                role.title(),
                role.family(),
                role.grade().name(),
                role.purpose(),
                role.source(),
                role.reconstructed(),
                role.incomplete(),
                role.departmentKinds(),
                role.condition() == null ? null : role.condition().sentence(say),
                role.condition(),
                role.requirements(),
                role.next(),
                role.before(),
                role.tables(),
                role.tables().isEmpty() ? null : answer(tables.forScoring(code, table), say));
    }

    private static TableAnswer answer(TableDetail table, Sentences say) {
        return new TableAnswer(
                table.ref().number(),
                table.ref().status().name(),
                table.ref().periodKind().name(),
                table.clause(),
                table.openPlaces(),
                table.spec().rows().stream()
                        .map(row -> new RowAnswer(
                                row.code(),
                                row.behaviour(),
                                row.standard(),
                                row.points(),
                                row.rules().stream()
                                        .map(rule -> new RuleAnswer(
                                                rule.kind().code(),
                                                rule.indicator() == null
                                                        ? null
                                                        : rule.indicator().code(),
                                                rule.finding(),
                                                rule.numbers(),
                                                say.sentence(rule)))
                                        .toList()))
                        .toList());
    }

    /** Scores readings by the role's table and explains the score; nothing is stored. */
    @POST
    @Path("{code}/score")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreAnswer score(@PathParam("code") String code, ScoreBody body) {
        TableDetail table = tables.forScoring(code, body == null ? null : body.table());
        GivenScore score =
                GivenScore.of(table, body == null ? new GivenScore.Given(Map.of(), List.of(), Map.of()) : body.given());
        if (score.card() == null) {
            throw new RejectedException(score.problems().stream()
                    .map(problem -> new Problem.FieldError(problem.field(), messages.of(problem.reason())))
                    .toList());
        }
        return ScoreAnswer.of(table, score.card(), new Sentences(Locale.SIMPLIFIED_CHINESE));
    }
}
