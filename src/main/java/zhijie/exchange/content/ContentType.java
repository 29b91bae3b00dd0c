package zhijie.exchange.content;

import java.util.Arrays;
import java.util.Optional;

/** Kind of a content file, told by its place; names its schema. The order is that of dependency. */
public enum ContentType {
    FRAMEWORK("frameworks", "framework", "能力标准"),
    ASSOCIATIONS("associations", "associations", "能力项关联"),
    INDICATORS("indicators", "indicators", "指标"),
    ROLE("roles", "role", "岗位"),
    LADDER("ladders", "ladder", "晋升阶梯"),
    SCHEME("schemes", "scheme", "培训与考核方案"),
    COURSE("courses", "course", "课程"),
    FAQS("faqs", "faqs", "问答"),
    CASE("cases", "case", "案例"),
    EXAM_ITEMS("exam-items", "exam-items", "试题"),
    SYNONYMS("synonyms", "synonyms", "同义词"),
    SAMPLE("sample/organisation", "sample", "示例组织"),
    SAMPLE_PARAMETERS("sample/parameters", "sample-parameters", "示例参数");

    private final String place;
    private final String schema;
    private final String title;

    ContentType(String place, String schema, String title) {
        this.place = place;
        this.schema = schema;
        this.title = title;
    }

    /** The type of a file by its path below the content folder, with {@code /} between the parts. */
    public static Optional<ContentType> of(String path) {
        return Arrays.stream(values())
                .filter(type -> type.isSample() ? path.equals(type.place + ".yaml") : path.startsWith(type.place + "/"))
                .findFirst();
    }

    /** Name of the folder, or the start of the path where one folder holds several types. */
    public String place() {
        return place;
    }

    /** Name of the schema file without its ending. */
    public String schema() {
        return schema;
    }

    /** For people to read. */
    public String title() {
        return title;
    }

    /** Whether it belongs to the sample organisation, which a real installation does without. */
    public boolean isSample() {
        return this == SAMPLE || this == SAMPLE_PARAMETERS;
    }
}
