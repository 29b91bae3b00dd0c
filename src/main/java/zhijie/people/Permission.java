package zhijie.people;

/** What a service method asks of the person who calls it. */
public enum Permission {
    /** Published frameworks, resources and roles; everybody who is signed in. */
    READ,
    FRAMEWORK_EDIT,
    LIBRARY_EDIT,
    SEARCH_EDIT,
    ROLE_EDIT,
    READING_EDIT,
    SCORE_ALL,
    TEAM_READ,
    ASSESS,
    /** Assess people beyond one's own team: quality checks and examinations. */
    ASSESS_ALL,
    LEARN,
    PROMOTION_DECIDE,
    IMPORT,
    PEOPLE_EDIT,
    SYSTEM_ADMIN
}
