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
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private static final int MOST_VERSIONS = 100_000;

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
    @Operation(summary = "使用中的全部岗位，按岗位族与名称排列；blanks 是草稿里还没填的空格数")
    public RoleList list() {
        return new RoleList(roles.list());
    }

    @GET
    @Path("{code}")
    @Operation(
            summary = "一个岗位：条件、能力要求、下一步岗位，以及任职资格表",
            description = "没有表的岗位不带 table。openBlanks 写明还没填的位置：r1 是权重，r1/0/target 是第一条规则的目标。"
                    + "404：没有这个岗位，或没有这一版的表；422：版本号不是数字。")
    public RoleAnswer get(@PathParam("code") String code, @QueryParam("table") String table) {
        Integer number = table == null ? null : (Integer) SearchResource.number("table", table, 1, MOST_VERSIONS);
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
                role.tables().isEmpty() ? null : answer(tables.forScoring(code, number), say));
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
    @Operation(
            summary = "用给出的读数试算一次，逐步说明怎么来的，什么都不保存",
            description = "state 是 COMPLETE、MISSING（缺读数）、BLANKS（表没填完）或 RED_LINE；没算完时没有 total。"
                    + "400：不是 JSON、项写错或写了两遍、类型不对；404：没有这个岗位，或没有这一版的表；"
                    + "422：读数有误或有歧义：不是数字、1e308、负零、NaN、0.95 还是 95%、不在表里的指标、缺输入、除数为 0。")
    @Consumes(MediaType.APPLICATION_JSON)
    public ScoreAnswer score(@PathParam("code") String code, ScoreBody body) {
        TableDetail table = tables.forScoring(code, body == null ? null : body.table());
        GivenScore score =
                GivenScore.of(table, body == null ? new GivenScore.Given(Map.of(), List.of(), Map.of()) : body.given());
        if (score.card() == null) {
            throw new RejectedException(
                    "score.rejected",
                    score.problems().stream()
                            .map(problem -> new Problem.FieldError(problem.field(), messages.of(problem.reason())))
                            .toList());
        }
        return ScoreAnswer.of(table, score.card(), new Sentences(Locale.SIMPLIFIED_CHINESE));
    }
}
