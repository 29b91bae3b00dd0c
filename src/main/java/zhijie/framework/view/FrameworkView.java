package zhijie.framework.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.framework.CompetencyNode;
import zhijie.framework.FrameworkDetail;
import zhijie.framework.FrameworkService;
import zhijie.framework.LevelRow;

/** A framework as a tree, of one level or of all. */
@Named
@RequestScoped
public class FrameworkView {

    @Inject
    private FrameworkService frameworks;

    private String code;
    private String level;
    private FrameworkDetail detail;

    public void open() {
        detail = frameworks.get(code);
    }

    /** The tree under the level filter; nodes without a level belong to every level. */
    public List<CompetencyNode> getTree() {
        return level == null
                ? detail.tree()
                : detail.tree().stream().filter(node -> shows(node)).toList();
    }

    private boolean shows(CompetencyNode node) {
        return node.level() == null
                ? node.children().isEmpty() || node.children().stream().anyMatch(this::shows)
                : node.level().equals(level);
    }

    /** Whether the node begins another level than the one before it in the tree. */
    public boolean startsLevel(CompetencyNode node, int index) {
        return node.level() != null
                && (index == 0 || !node.level().equals(getTree().get(index - 1).level()));
    }

    /** The statement of a level, shown above its domains. */
    public LevelRow level(String levelCode) {
        return detail.levels().stream()
                .filter(row -> row.code().equals(levelCode))
                .findFirst()
                .orElse(null);
    }

    /** Levels that the source only names: they hold nothing, so the tree would pass over them. */
    public List<LevelRow> getOnlyNamed() {
        return detail.levels().stream()
                .filter(row -> row.missing() && (level == null || level.equals(row.code())))
                .filter(row ->
                        detail.tree().stream().noneMatch(node -> row.code().equals(node.level())))
                .toList();
    }

    public long getAttainable() {
        return detail.tree().stream().mapToLong(CompetencyNode::attainable).sum();
    }

    public FrameworkDetail getDetail() {
        return detail;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
