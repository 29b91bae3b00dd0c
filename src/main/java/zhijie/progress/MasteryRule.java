package zhijie.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Rule of mastery 认定规则: how a framework's evidence is combined. Within a source the newest result that still counts
 * speaks for it. A competency is reached if one proving source is met and no vetoing source is not met. Until then its
 * mastery is the sum of the points of what supports it, which always stays below 100 %.
 */
public record MasteryRule(Map<EvidenceSource, SourceRule> sources) {

    static final int MOST_UNPROVEN = 90;

    /** Holds where a framework states no other. */
    public static final MasteryRule STANDARD = standard();

    /** @throws IllegalArgumentException if a source is missing, self-made evidence proves, or support adds up to proof */
    public MasteryRule {
        EnumMap<EvidenceSource, SourceRule> all = new EnumMap<>(sources);
        int support = 0;
        for (EvidenceSource source : EvidenceSource.values()) {
            SourceRule rule = all.get(source);
            if (rule == null || rule.points() < 0) {
                throw new IllegalArgumentException("no rule for " + source);
            }
            if (!source.isIndependent() && (rule.proves() || rule.vetoes())) {
                throw new IllegalArgumentException(source + " comes from the learner herself and cannot decide");
            }
            support += rule.proves() ? 0 : rule.points();
        }
        if (support > MOST_UNPROVEN) {
            throw new IllegalArgumentException("support adds up to " + support);
        }
        sources = Collections.unmodifiableMap(all);
    }

    private static MasteryRule standard() {
        EnumMap<EvidenceSource, SourceRule> all = new EnumMap<>(EvidenceSource.class);
        all.put(EvidenceSource.TEST, new SourceRule(true, true, 0, null));
        all.put(EvidenceSource.QUALITY, new SourceRule(true, true, 0, null));
        all.put(EvidenceSource.SUPERVISOR, new SourceRule(true, true, 0, null));
        all.put(EvidenceSource.CUSTOMER, new SourceRule(false, false, 10, null));
        all.put(EvidenceSource.COURSE, new SourceRule(false, false, 50, null));
        all.put(EvidenceSource.SELF_CHECK, new SourceRule(false, false, 20, null));
        all.put(EvidenceSource.SELF, new SourceRule(false, false, 10, null));
        return new MasteryRule(all);
    }

    SourceRule of(EvidenceSource source) {
        return sources.get(source);
    }
}
