package zhijie.qualification;

import java.util.HashMap;
import java.util.Map;
import zhijie.people.Permission;
import zhijie.people.Viewer;

/** Whose results the viewer may see, as a condition of a query: HR everybody's, a supervisor her people's, all their own. */
record Sight(String condition, Long me) {

    /** @param person how the query calls the person */
    static Sight of(Viewer viewer, String person) {
        // An account without a person is nobody.
        Long me = viewer.personId() == null ? Long.valueOf(0) : viewer.personId();
        if (viewer.may(Permission.SCORE_ALL)) {
            return new Sight("1 = 1", null);
        }
        return new Sight(
                viewer.may(Permission.TEAM_READ)
                        ? "(" + person + ".manager.id = :me or " + person + ".id = :me)"
                        : person + ".id = :me",
                me);
    }

    String and(String where) {
        return condition + " and " + where;
    }

    Map<String, Object> with(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (me != null) {
            all.put("me", me);
        }
        return all;
    }
}
