package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import zhijie.common.RuleViolationException;

/** From which total on a band is reached; the edge belongs to the better band. */
public record Bands(BigDecimal excellentFrom, BigDecimal goodFrom, BigDecimal passedFrom) {

    public static final Bands USUAL = new Bands(new BigDecimal("90"), new BigDecimal("80"), new BigDecimal("60"));

    public Bands {
        for (BigDecimal from : List.of(excellentFrom, goodFrom, passedFrom)) {
            if (from.stripTrailingZeros().scale() > ScoreCalculator.CENT) {
                throw RuleViolationException.at("bands", "parameter.tooPrecise", ScoreCalculator.CENT);
            }
        }
        if (excellentFrom.compareTo(goodFrom) <= 0 || goodFrom.compareTo(passedFrom) <= 0 || passedFrom.signum() < 0) {
            throw RuleViolationException.at("bands", "bands.order");
        }
    }

    public Band of(BigDecimal total) {
        if (total.compareTo(excellentFrom) >= 0) {
            return Band.EXCELLENT;
        }
        if (total.compareTo(goodFrom) >= 0) {
            return Band.GOOD;
        }
        return total.compareTo(passedFrom) >= 0 ? Band.PASSED : Band.FAILED;
    }
}
