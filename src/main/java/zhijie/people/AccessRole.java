package zhijie.people;

import static zhijie.people.Permission.ASSESS;
import static zhijie.people.Permission.ASSESS_ALL;
import static zhijie.people.Permission.FRAMEWORK_EDIT;
import static zhijie.people.Permission.IMPORT;
import static zhijie.people.Permission.LEARN;
import static zhijie.people.Permission.LIBRARY_EDIT;
import static zhijie.people.Permission.PEOPLE_EDIT;
import static zhijie.people.Permission.PROMOTION_DECIDE;
import static zhijie.people.Permission.READ;
import static zhijie.people.Permission.READING_EDIT;
import static zhijie.people.Permission.ROLE_EDIT;
import static zhijie.people.Permission.SCORE_ALL;
import static zhijie.people.Permission.SEARCH_EDIT;
import static zhijie.people.Permission.TEAM_READ;

import java.util.EnumSet;
import java.util.Set;

/** A kind of user and what it permits. Not the position a person holds; that is a role of {@code qualification}. */
public enum AccessRole {
    /** 课程设计. */
    DESIGNER(READ, LEARN, FRAMEWORK_EDIT, LIBRARY_EDIT, SEARCH_EDIT, IMPORT),
    /** 学员、座席员. */
    LEARNER(READ, LEARN),
    /** 主管. */
    SUPERVISOR(READ, LEARN, TEAM_READ, ASSESS),
    /** 考评员、质检、培训师. */
    ASSESSOR(READ, LEARN, ASSESS, ASSESS_ALL),
    /** 人力资源. */
    HR(
            READ,
            LEARN,
            FRAMEWORK_EDIT,
            ROLE_EDIT,
            READING_EDIT,
            SCORE_ALL,
            TEAM_READ,
            PROMOTION_DECIDE,
            PEOPLE_EDIT,
            IMPORT),
    /** 管理员: everything. */
    ADMIN(Permission.values());

    private final Set<Permission> permissions;

    AccessRole(Permission... permissions) {
        this.permissions = EnumSet.noneOf(Permission.class);
        this.permissions.addAll(Set.of(permissions));
    }

    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    /** Key of its name in the message bundle. */
    public String getKey() {
        return "accessRole." + name();
    }
}
