package zhijie.library;

import java.util.Locale;

/** Kind of a learning resource, in the order in which coverage is shown: 课程, 问答, 案例, 试题. */
public enum ResourceType {
    COURSE,
    FAQ,
    CASE,
    ITEM;

    /** Its name in search, addresses of the API and content files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getKey() {
        return "resourceType." + name();
    }
}
