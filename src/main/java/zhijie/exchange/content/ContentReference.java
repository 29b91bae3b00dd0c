package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A field that names something by its code.
 *
 * @param pattern JSON pointer; {@code *} stands for any element of a list
 * @param target what it must name
 */
record ContentReference(ContentType type, String pattern, Target target) {

    /** What a code can stand for. */
    enum Target {
        FRAMEWORK("能力标准", ContentType.FRAMEWORK),
        COMPETENCY("能力项", ContentType.FRAMEWORK),
        LEVEL("等级", ContentType.FRAMEWORK),
        INDICATOR("指标", ContentType.INDICATORS),
        ROLE("岗位", ContentType.ROLE),
        COURSE("课程", ContentType.COURSE),
        DEPARTMENT("部门", ContentType.SAMPLE),
        PERSON("人员", ContentType.SAMPLE);

        private final String title;
        private final ContentType givenBy;

        Target(String title, ContentType givenBy) {
            this.title = title;
            this.givenBy = givenBy;
        }

        /** Type of the files that give such codes. */
        ContentType givenBy() {
            return givenBy;
        }

        String title() {
            return title;
        }
    }

    static final List<ContentReference> ALL = List.of(
            new ContentReference(ContentType.ASSOCIATIONS, "/associations/*/from", Target.COMPETENCY),
            new ContentReference(ContentType.ASSOCIATIONS, "/associations/*/to", Target.COMPETENCY),
            new ContentReference(ContentType.ROLE, "/requires/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.ROLE, "/table/rows/*/rules/*/indicator", Target.INDICATOR),
            new ContentReference(ContentType.ROLE, "/next/*/role", Target.ROLE),
            new ContentReference(ContentType.LADDER, "/steps/*/from", Target.ROLE),
            new ContentReference(ContentType.LADDER, "/steps/*/to", Target.ROLE),
            new ContentReference(ContentType.SCHEME, "/framework", Target.FRAMEWORK),
            new ContentReference(ContentType.SCHEME, "/parts/*/children/*/indicators/*", Target.INDICATOR),
            new ContentReference(ContentType.COURSE, "/task", Target.COMPETENCY),
            new ContentReference(ContentType.COURSE, "/alignments/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.FAQS, "/task", Target.COMPETENCY),
            new ContentReference(ContentType.FAQS, "/faqs/*/alignments/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.CASE, "/alignments/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.EXAM_ITEMS, "/items/*/alignments/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.SAMPLE, "/departments/*/parent", Target.DEPARTMENT),
            new ContentReference(ContentType.SAMPLE, "/people/*/department", Target.DEPARTMENT),
            new ContentReference(ContentType.SAMPLE, "/people/*/role", Target.ROLE),
            new ContentReference(ContentType.SAMPLE, "/people/*/targetRole", Target.ROLE),
            new ContentReference(ContentType.SAMPLE, "/people/*/manager", Target.PERSON),
            new ContentReference(ContentType.SAMPLE, "/people/*/target", Target.LEVEL),
            new ContentReference(ContentType.SAMPLE, "/people/*/mastered/*/competency", Target.COMPETENCY),
            new ContentReference(ContentType.SAMPLE, "/people/*/courses/*/course", Target.COURSE),
            new ContentReference(ContentType.SAMPLE, "/people/*/assessments/*/assessor", Target.PERSON),
            new ContentReference(ContentType.SAMPLE_PARAMETERS, "/parameters/*/role", Target.ROLE),
            new ContentReference(ContentType.SAMPLE_PARAMETERS, "/decisions/*/role", Target.ROLE),
            new ContentReference(ContentType.SAMPLE_PARAMETERS, "/decisions/*/person", Target.PERSON),
            new ContentReference(ContentType.SAMPLE_PARAMETERS, "/decisions/*/by", Target.PERSON));

    /** Every value the pattern meets, with its pointer. */
    void each(JsonNode root, BiConsumer<String, String> found) {
        walk(root, "", List.of(pattern.substring(1).split("/")), found);
    }

    private static void walk(JsonNode node, String pointer, List<String> rest, BiConsumer<String, String> found) {
        if (rest.isEmpty()) {
            if (node.isTextual()) {
                found.accept(pointer, node.asText());
            }
            return;
        }
        List<String> next = rest.subList(1, rest.size());
        if (rest.get(0).equals("*")) {
            for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
                walk(node.get(i), pointer + "/" + i, next, found);
            }
        } else if (node.has(rest.get(0))) {
            walk(node.get(rest.get(0)), pointer + "/" + rest.get(0), next, found);
        }
    }
}
