package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zhijie.common.Slice;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * Totals of a role's people in a period, ranked among all, shown to whom may see them. A page costs five statements,
 * however many people there are.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class RankingService {

    /** Scorecards of a page. */
    static final int SIZE = 50;

    /** Scorecards read at once where all are asked for. */
    private static final int PART = 500;

    private static final String OF_ROLE = "t.role.code = :role and s.period.code = :period";

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private RoleRepository roles;

    @Inject
    private PeriodService periods;

    @Inject
    private CurrentUser user;

    /** Roles that the viewer may see scorecards of: code to title. */
    public Map<String, String> roles() {
        return scorecards.roles(sight(), "1 = 1", Map.of());
    }

    /** Periods in which somebody of a role whom the viewer may see was scored, newest first. */
    public List<String> periods(String roleCode) {
        return scorecards.periods(sight(), roleCode);
    }

    /** A page of the ranking; those without a total come last in it. */
    public Slice<RankedRow> page(RankingQuery query) {
        Choice choice = choose(query);
        return scorecards
                .slice(choice.where(), choice.parameters(), query.order().terms(), query.page(), SIZE)
                .map(choice::row);
    }

    /**
     * The whole ranking that was asked for, row by row; the page of the question doesn't matter. They are read part by
     * part, so that memory doesn't grow with how many there are.
     */
    @Requires(Permission.TEAM_READ)
    public void all(RankingQuery query, Consumer<RankedRow> taker) {
        roles.get(query.role());
        Choice choice = choose(query);
        List<Long> ids = scorecards.ids(
                choice.where(), choice.parameters(), query.order().terms());
        for (int from = 0; from < ids.size(); from += PART) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + PART));
            scorecards.inOrder(some).forEach(entry -> taker.accept(choice.row(entry)));
            scorecards.clear();
        }
    }

    /** Which scorecards are asked for, and the ranking that places them. */
    private record Choice(String where, Map<String, Object> parameters, Ranking ranking) {

        RankedRow row(ScorecardEntry entry) {
            return new RankedRow(entry.row(), ranking.place(entry.total(), entry.band()), entry.retraining());
        }
    }

    private Choice choose(RankingQuery query) {
        Map<String, Object> parameters = new HashMap<>(Map.of("role", query.role(), "period", query.period()));
        PeriodKind kind = periods.get(query.period()).kind();
        Ranking ranking = Ranking.of(scorecards.totals(OF_ROLE, parameters), kind);
        StringBuilder where = new StringBuilder(sight().and(OF_ROLE));
        where.append(only(query.only(), ranking, parameters));
        if (!query.text().isEmpty()) {
            where.append(" and (locate(:text, s.person.name) > 0 or locate(:text, s.person.code) > 0)");
            parameters.put("text", query.text());
        }
        return new Choice(where.toString(), sight().with(parameters), ranking);
    }

    private static String only(RankingQuery.Only only, Ranking ranking, Map<String, Object> parameters) {
        if (only == null) {
            return "";
        }
        switch (only) {
            case UNSCORED:
                return " and s.total is null";
            case RETRAINING:
                parameters.put("failures", ScorecardEntry.RETRAINING_FROM);
                return " and s.failedInRow >= :failures";
            case STAR:
                if (ranking.starsFrom().isEmpty()) {
                    return " and 1 = 0";
                }
                parameters.put("good", List.of(Band.EXCELLENT, Band.GOOD));
                parameters.put("least", ranking.starsFrom().get());
                return " and s.band in :good and s.total >= :least";
            default:
                parameters.put("band", Band.valueOf(only.name()));
                return " and s.band = :band";
        }
    }

    private Sight sight() {
        return Sight.of(user.get(), "s.person");
    }
}
