package zhijie.framework;

import java.util.Locale;

/** Kind of a node: 工作领域 domain, 工作任务 task, 职业技能要求 requirement, knowledge, quality, ethics, condition. */
public enum CompetencyType {
    DOMAIN,
    TASK,
    REQUIREMENT,
    KNOWLEDGE,
    QUALITY,
    ETHICS,
    CONDITION;

    public static CompetencyType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether evidence can speak for it: it is a requirement of some kind, not a heading or an entry condition. */
    public boolean isAttainable() {
        return this == REQUIREMENT || this == KNOWLEDGE || this == QUALITY || this == ETHICS;
    }

    public String getKey() {
        return "competencyType." + name();
    }
}
