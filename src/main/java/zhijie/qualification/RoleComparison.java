package zhijie.qualification;

import java.util.List;

/** Two roles side by side. */
public record RoleComparison(RoleDetail one, RoleDetail other, List<Line> lines) {

    /** A competency that one of them or both ask for; null where it doesn't. */
    public record Line(RequirementRow one, RequirementRow other) {

        public RequirementRow any() {
            return one == null ? other : one;
        }

        public boolean isShared() {
            return one != null && other != null;
        }
    }
}
