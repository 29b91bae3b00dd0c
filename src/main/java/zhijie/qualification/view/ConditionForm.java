package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import zhijie.qualification.Condition;
import zhijie.qualification.view.ConditionLine.Kind;

/**
 * The conditions of a role while they are edited: the tree as lines with their depth, a group before what belongs to it.
 * The first line is always a group; one leaf alone in it is written without it.
 */
public class ConditionForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_GROUP = 2;

    private final ArrayList<ConditionLine> lines = new ArrayList<>();

    static ConditionForm of(Condition condition) {
        ConditionForm form = new ConditionForm();
        if (condition != null) {
            boolean leaf = condition.anyOf().isEmpty() && condition.allOf().isEmpty();
            if (leaf) {
                form.lines.add(new ConditionLine(0, Kind.ALL));
            }
            form.add(leaf ? 1 : 0, condition);
        }
        return form;
    }

    private void add(int depth, Condition condition) {
        lines.add(ConditionLine.of(depth, condition));
        condition.anyOf().forEach(it -> add(depth + 1, it));
        condition.allOf().forEach(it -> add(depth + 1, it));
    }

    /** As it is stored; null without any. Groups that nothing belongs to are left for the service to refuse. */
    Condition condition() {
        if (lines.isEmpty()) {
            return null;
        }
        List<Condition> members = members(0);
        boolean single = lines.get(0).getKind() == Kind.ALL
                && members.size() == 1
                && members.get(0).anyOf().isEmpty()
                && members.get(0).allOf().isEmpty();
        return single ? members.get(0) : lines.get(0).condition(members);
    }

    private List<Condition> members(int group) {
        List<Condition> members = new ArrayList<>();
        int depth = lines.get(group).getDepth();
        for (int i = group + 1; i < end(group); i++) {
            if (lines.get(i).getDepth() == depth + 1) {
                members.add(lines.get(i).condition(lines.get(i).isGroup() ? members(i) : List.of()));
            }
        }
        return members;
    }

    /** Where what belongs to a line ends. */
    private int end(int line) {
        int end = line + 1;
        while (end < lines.size() && lines.get(end).getDepth() > lines.get(line).getDepth()) {
            end++;
        }
        return end;
    }

    /** Begins with a group of what is needed together, and one leaf. */
    public void start() {
        lines.add(new ConditionLine(0, Kind.ALL));
        lines.add(new ConditionLine(1, Kind.ONE));
    }

    /** Adds a leaf at the end of a group. */
    public void addOne(ConditionLine group) {
        lines.add(end(lines.indexOf(group)), new ConditionLine(group.getDepth() + 1, Kind.ONE));
    }

    /** Adds a group of the other kind, with one leaf, at the end of a group. */
    public void addGroup(ConditionLine group) {
        int end = end(lines.indexOf(group));
        lines.add(end, new ConditionLine(group.getDepth() + 1, group.getKind() == Kind.ANY ? Kind.ALL : Kind.ANY));
        lines.add(end + 1, new ConditionLine(group.getDepth() + 2, Kind.ONE));
    }

    /** Removes a line with what belongs to it. */
    public void remove(ConditionLine line) {
        int at = lines.indexOf(line);
        lines.subList(at, end(at)).clear();
        if (lines.size() == 1) {
            lines.clear();
        }
    }

    /** Whether a group may hold another group. */
    public boolean isRoomy(ConditionLine line) {
        return line.isGroup() && line.getDepth() < DEEPEST_GROUP;
    }

    public List<ConditionLine> getLines() {
        return lines;
    }
}
