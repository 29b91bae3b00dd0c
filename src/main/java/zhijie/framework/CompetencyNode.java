package zhijie.framework;

import java.util.List;

/** A competency in its tree. */
public record CompetencyNode(
        Long id,
        CompetencyType type,
        String level,
        String levelTitle,
        String code,
        String title,
        String clause,
        boolean reconstructed,
        List<CompetencyNode> children) {

    /** How many attainable competencies lie at or below this node. */
    public int attainable() {
        return (type.isAttainable() ? 1 : 0)
                + children.stream().mapToInt(CompetencyNode::attainable).sum();
    }

    // For pages, whose expressions read properties.
    public int getAttainable() {
        return attainable();
    }
}
