package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Viewer;

/**
 * What a viewer is shown of the library: all that is for everybody, what is for her department alone or for one above it,
 * and all of it to those who edit it. Search keeps to the same by the audience of a document.
 */
@ApplicationScoped
class ResourceSight {

    @Inject
    private CurrentUser user;

    /**
     * How far somebody sees; two of the same sight are shown the same.
     *
     * @param everything whether she edits the library
     * @param departments her department and those above it; none for who sees everything
     */
    record Sight(boolean everything, Set<Long> departments) {

        /** To be added to the condition of a query whose resource is {@code r}. */
        String condition() {
            if (everything) {
                return "";
            }
            return departments.isEmpty()
                    ? " and r.department is null"
                    : " and (r.department is null or r.department.id in :departments)";
        }

        /** The same for a statement on the tables. */
        String sql() {
            if (everything) {
                return "";
            }
            return departments.isEmpty()
                    ? " and r.department_id is null"
                    : departments.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(
                                    ", ", " and (r.department_id is null or r.department_id in (", "))"));
        }

        Map<String, Object> parameters() {
            return departments.isEmpty() ? Map.of() : Map.of("departments", departments);
        }

        boolean sees(Resource it) {
            return everything
                    || it.department() == null
                    || departments.contains(it.department().id());
        }
    }

    Sight current() {
        Viewer viewer = user.get();
        boolean everything = viewer.may(Permission.LIBRARY_EDIT);
        return new Sight(everything, everything ? Set.of() : viewer.departments());
    }
}
