package zhijie.progress;

import java.util.Locale;

/** Kind of an assessment: 理论考核 theory, 实操考核 practical, 面谈 review. */
public enum AssessmentKind {
    THEORY,
    PRACTICAL,
    REVIEW;

    public static AssessmentKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String getKey() {
        return "assessmentKind." + name();
    }
}
