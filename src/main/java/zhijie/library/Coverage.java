package zhijie.library;

/**
 * What covers a competency, counted by kind: the four squares 课程, 问答, 案例, 试题. A resource counts once, however
 * many things it does for the competency; one that is only referred to doesn't count.
 */
public record Coverage(int courses, int faqs, int cases, int items) {

    public static final Coverage NONE = new Coverage(0, 0, 0, 0);

    /** How many resources of a kind there are. */
    public int of(ResourceType kind) {
        return switch (kind) {
            case COURSE -> courses;
            case FAQ -> faqs;
            case CASE -> cases;
            case ITEM -> items;
        };
    }

    Coverage plus(ResourceType kind, int count) {
        return new Coverage(
                courses + (kind == ResourceType.COURSE ? count : 0),
                faqs + (kind == ResourceType.FAQ ? count : 0),
                cases + (kind == ResourceType.CASE ? count : 0),
                items + (kind == ResourceType.ITEM ? count : 0));
    }

    /** How many of the four squares are empty. */
    public int missing() {
        int missing = 0;
        for (ResourceType kind : ResourceType.values()) {
            missing += of(kind) == 0 ? 1 : 0;
        }
        return missing;
    }
}
