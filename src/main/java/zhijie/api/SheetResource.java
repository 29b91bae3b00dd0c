package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import zhijie.common.RuleViolationException;
import zhijie.exchange.sheets.PromotionSheet;
import zhijie.exchange.sheets.RankingSheet;
import zhijie.exchange.sheets.ReadingSheet;
import zhijie.qualification.PromotionService;
import zhijie.qualification.RankingQuery;
import zhijie.qualification.RankingService;
import zhijie.qualification.ReadingService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Query;

/** Workbooks to take along: the template of readings, the promotion board, rankings. */
@Path("sheets")
public class SheetResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ReadingService readings;

    @Inject
    private PromotionService promotions;

    @Inject
    private RankingService rankings;

    @Inject
    private Locales locales;

    @Inject
    private Clock clock;

    /** Readings of a role's people in a period, filled as far as they are there; of those with a name or code like it. */
    @GET
    @Path("readings/{role}/{period}")
    @Produces(XLSX)
    public Response readings(
            @PathParam("role") String role, @PathParam("period") String period, @QueryParam("who") String who) {
        byte[] sheet = ReadingSheet.template(readings.grid(role, period, who == null ? "" : who.strip()));
        return file(sheet, "readings-" + role + "-" + period);
    }

    @GET
    @Path("promotions/{role}")
    @Produces(XLSX)
    public Response promotions(
            @PathParam("role") String role,
            @QueryParam("day") String day,
            @QueryParam("department") String department) {
        LocalDate on = day(day);
        byte[] sheet = PromotionSheet.write(promotions.board(role, on, department), new Sentences(locales.current()));
        return file(sheet, "promotions-" + role + "-" + on);
    }

    /** A role's ranking in a period, narrowed and in order as on the page. */
    @GET
    @Path("scores/{role}/{period}")
    @Produces(XLSX)
    public Response scores(
            @PathParam("role") String role,
            @PathParam("period") String period,
            @QueryParam("only") String only,
            @QueryParam("who") String who,
            @QueryParam("order") String order) {
        RankingQuery query = RankingQuery.asked(
                role,
                period,
                Query.choice(RankingQuery.Only.class, only),
                who,
                Query.choice(RankingQuery.Order.class, order));
        byte[] sheet =
                RankingSheet.write(period, taker -> rankings.all(query, taker), new Sentences(locales.current()));
        return file(sheet, "scores-" + role + "-" + period);
    }

    private LocalDate day(String day) {
        try {
            return day == null || day.isBlank() ? LocalDate.now(clock) : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw RuleViolationException.at("day", "sheet.day", day);
        }
    }

    private static Response file(byte[] sheet, String name) {
        return Response.ok(sheet)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
