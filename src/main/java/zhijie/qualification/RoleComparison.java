package zhijie.qualification;

import java.util.List;

/**
 * Two roles side by side.
 *
 * @param adds what the step from the one to the other asks for in addition; null where no step leads there
 * @param rowsOfOne key behaviours that its table measures: the one in force, else the newest
 */
public record RoleComparison(
        RoleDetail one,
        RoleDetail other,
        String adds,
        List<String> rowsOfOne,
        List<String> rowsOfOther,
        List<Line> lines) {

    /** A competency that one of them or both ask for; null where it doesn't. */
    public record Line(RequirementRow one, RequirementRow other) {

        public RequirementRow any() {
            return one == null ? other : one;
        }

        public boolean isShared() {
            return one != null && other != null;
        }

        /** Whether the other role asks for it and this one doesn't, or only the other one insists. */
        public boolean isMore() {
            return other != null && (one == null || (other.mustHave() && !one.mustHave()));
        }
    }

    /** How many competencies both ask for. */
    public long shared() {
        return lines.stream().filter(Line::isShared).count();
    }

    /** How many only the other asks for. */
    public long added() {
        return lines.stream().filter(line -> line.one() == null).count();
    }

    /** How many of those it insists on. */
    public long addedMustHaves() {
        return lines.stream()
                .filter(line -> line.one() == null && line.other().mustHave())
                .count();
    }
}
