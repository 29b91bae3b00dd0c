package zhijie.progress;

/**
 * Source of evidence 证据来源: who or what says it. Sources are kept apart and only a {@link MasteryRule} combines them.
 * Independent ones come from somebody else than the learner, so they alone can prove.
 */
public enum EvidenceSource {
    /** 考试. */
    TEST(true),
    /** 质检. */
    QUALITY(true),
    /** 主管评定. */
    SUPERVISOR(true),
    /** 客户评价. */
    CUSTOMER(true),
    /** 学完课程. */
    COURSE(false),
    /** 课后自测. */
    SELF_CHECK(false),
    /** 自评. */
    SELF(false);

    private final boolean independent;

    EvidenceSource(boolean independent) {
        this.independent = independent;
    }

    public boolean isIndependent() {
        return independent;
    }

    public String getKey() {
        return "evidenceSource." + name();
    }
}
