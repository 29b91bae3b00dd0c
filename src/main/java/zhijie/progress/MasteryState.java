package zhijie.progress;

/** How a person stands in a competency. */
public enum MasteryState {
    /** 已达成: proven, and nothing counts against it. */
    REACHED,
    /** 未通过: the newest result of a source that vetoes is 'not met'. */
    FAILED,
    /** 待复核: what proved it has expired. */
    EXPIRED,
    /** 待评定: all lessons finished, nobody has assessed it yet. */
    STUDIED,
    /** 学习中: something speaks for it. */
    LEARNING,
    /** 未开始. */
    OPEN;

    public String getKey() {
        return "masteryState." + name();
    }

    /** Name of its style. */
    public String getStyle() {
        return switch (this) {
            case REACHED -> "ok";
            case FAILED -> "gap";
            case EXPIRED -> "warn";
            case STUDIED -> "info";
            case LEARNING, OPEN -> "";
        };
    }
}
