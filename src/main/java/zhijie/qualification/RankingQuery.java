package zhijie.qualification;

/**
 * What of a role's ranking in a period is asked for.
 *
 * @param only null for everybody
 * @param text part of a name or code; empty for any
 * @param page from 1
 */
public record RankingQuery(String role, String period, Only only, String text, Order order, int page) {

    /** Which scorecards. */
    public enum Only {
        STAR,
        EXCELLENT,
        GOOD,
        PASSED,
        FAILED,
        RETRAINING,
        UNSCORED;

        /** Key of its name. */
        public String getKey() {
            return "ranking.only." + name();
        }
    }

    /** In which order. */
    public enum Order {
        RANK("s.total desc, p.name, s.id"),
        NAME("p.name, s.id"),
        DEPARTMENT("d.title, s.total desc, p.name, s.id");

        private final String terms;

        Order(String terms) {
            this.terms = terms;
        }

        String terms() {
            return terms;
        }

        /** Key of its name. */
        public String getKey() {
            return "ranking.order." + name();
        }
    }

    /** Who was asked for, on the first page; best first where no order, anybody where no text was given. */
    public static RankingQuery asked(String role, String period, Only only, String text, Order order) {
        return new RankingQuery(
                role, period, only, text == null ? "" : text.strip(), order == null ? Order.RANK : order, 1);
    }

    /** Everybody, best first. */
    public static RankingQuery of(String role, String period, int page) {
        return new RankingQuery(role, period, null, "", Order.RANK, page);
    }
}
