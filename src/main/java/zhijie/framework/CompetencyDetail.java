package zhijie.framework;

import java.util.List;

/** A competency with its place in the tree and its associations. */
public record CompetencyDetail(
        Long id,
        long version,
        String uid,
        String framework,
        String frameworkTitle,
        String level,
        String levelTitle,
        CompetencyType type,
        String code,
        String title,
        String clause,
        String reconstructed,
        String note,
        boolean retired,
        List<Step> ancestors,
        List<Step> children,
        List<AssociationRow> associations) {

    /** A node above or below. */
    public record Step(Long id, String code, String title, CompetencyType type) {}
}
