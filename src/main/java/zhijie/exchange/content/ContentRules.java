package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.common.Markdown;

/**
 * What we ask of the shipped content beyond its form: nothing twice, every requirement taught, one spelling a term. A
 * file that breaks these rules can be loaded; it is not fit to be shipped.
 */
final class ContentRules {

    /** Characters of all lessons of a course together. */
    static final int LEAST_COURSE_LENGTH = 1500;

    private static final Pattern VISIBLE_SIGN = Pattern.compile("(?<!\\*)(\\*\\*(?!\\*)[^*<&]{0,12})");

    private final Collection<ContentFile> files;
    private final LocalDate today;
    private final List<ContentProblem> problems = new ArrayList<>();

    private ContentRules(Collection<ContentFile> files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /** @param coursesWhole whether every course could be read; otherwise nobody knows what isn't taught */
    static List<ContentProblem> check(Collection<ContentFile> files, boolean coursesWhole, LocalDate today) {
        ContentRules rules = new ContentRules(files, today);
        rules.nothingTwice();
        rules.rolesLeadOnward();
        if (coursesWhole) {
            rules.everyRequirementTaught();
        }
        for (ContentFile file : files) {
            rules.longEnough(file);
            rules.legible(file);
            rules.verified(file);
        }
        rules.problems.addAll(ContentSpelling.check(files));
        rules.problems.sort(null);
        return rules.problems;
    }

    private void nothingTwice() {
        Map<String, String> seen = new HashMap<>();
        for (ContentFile file : files) {
            switch (file.type()) {
                case COURSE, CASE, ROLE, FRAMEWORK, LADDER, SCHEME ->
                    once(seen, file, "/title", file.root().path("title"), false);
                case FAQS ->
                    eachOf(file, "faqs", (pointer, faq) -> {
                        once(seen, file, pointer + "/question", faq.path("question"), false);
                        for (int i = 0; i < faq.path("alsoAsked").size(); i++) {
                            once(
                                    seen,
                                    file,
                                    pointer + "/alsoAsked/" + i,
                                    faq.path("alsoAsked").get(i),
                                    true);
                        }
                    });
                case INDICATORS ->
                    eachOf(
                            file,
                            "indicators",
                            (pointer, it) -> once(seen, file, pointer + "/title", it.path("title"), false));
                case EXAM_ITEMS ->
                    eachOf(file, "items", (pointer, it) -> once(seen, file, pointer + "/stem", it.path("stem"), false));
                default -> {
                    // Other files have no titles of their own.
                }
            }
        }
    }

    private void once(Map<String, String> seen, ContentFile file, String pointer, JsonNode text, boolean warning) {
        String key = file.type() + text.asText().replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        String before = seen.putIfAbsent(key, file.path() + ":" + file.line(pointer));
        if (before != null) {
            String reason = "与 " + before + " 重复：「" + text.asText() + "」";
            problems.add(
                    warning
                            ? ContentProblem.warning(file, pointer, reason)
                            : ContentProblem.error(file, pointer, reason));
        }
    }

    /** In a framework for which there are courses at all, every requirement has one that teaches or practises it. */
    private void everyRequirementTaught() {
        Set<String> taught = new HashSet<>();
        Set<String> frameworks = new HashSet<>();
        for (ContentFile file : files) {
            if (file.type() == ContentType.COURSE) {
                frameworks.add(file.root().path("task").asText().replaceFirst("/.*", ""));
                file.root().path("alignments").forEach(it -> {
                    if (Set.of("teaches", "practises").contains(it.path("type").asText())) {
                        taught.add(it.path("competency").asText());
                    }
                });
            }
        }
        for (ContentFile file : files) {
            if (file.type() == ContentType.FRAMEWORK
                    && frameworks.contains(file.root().path("code").asText())) {
                ContentCodes.references(file).forEach((pointer, reference) -> {
                    boolean requirement = "requirement"
                            .equals(file.root().at(pointer + "/type").asText());
                    if (requirement && !taught.contains(reference)) {
                        problems.add(ContentProblem.error(file, pointer, "没有课程讲授或练习 " + reference));
                    }
                });
            }
        }
    }

    /** Next roles lead onward: none leads back to where a career began. */
    private void rolesLeadOnward() {
        Map<String, Set<String>> onward = new HashMap<>();
        for (ContentFile file : files) {
            if (file.type() == ContentType.ROLE) {
                String from = file.root().path("code").asText();
                eachOf(file, "next", (pointer, step) -> {
                    String to = step.path("role").asText();
                    if (reached(onward, to).contains(from)) {
                        problems.add(ContentProblem.error(file, pointer + "/role", "从 " + to + " 又能回到 " + from));
                    }
                    onward.computeIfAbsent(from, code -> new HashSet<>()).add(to);
                });
            }
        }
    }

    private static Set<String> reached(Map<String, Set<String>> onward, String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String role = open.pop();
            if (reached.add(role)) {
                open.addAll(onward.getOrDefault(role, Set.of()));
            }
        }
        return reached;
    }

    private void longEnough(ContentFile file) {
        if (file.type() == ContentType.COURSE) {
            int length = 0;
            for (JsonNode lesson : file.root().path("lessons")) {
                length += lesson.path("body").asText().replaceAll("\\s", "").length();
            }
            if (length < LEAST_COURSE_LENGTH) {
                problems.add(ContentProblem.error(
                        file, "/lessons", "课文太短：全课至少 " + LEAST_COURSE_LENGTH + " 字，现有 " + length + " 字"));
            }
        }
    }

    /** A sign of Markdown that readers would see, as where a bold passage ends in a full stop before the next word. */
    private void legible(ContentFile file) {
        if (file.type() == ContentType.COURSE) {
            eachOf(file, "lessons", (pointer, lesson) -> {
                Matcher sign = VISIBLE_SIGN.matcher(
                        Markdown.toHtml(lesson.path("body").asText()).replaceAll("(?s)<code>.*?</code>", ""));
                if (sign.find()) {
                    problems.add(
                            ContentProblem.error(file, pointer + "/body", "「" + sign.group(1) + "」没有变成粗体，把标点移到两个星号之外"));
                }
            });
        }
    }

    private void verified(ContentFile file) {
        if (file.type() == ContentType.FAQS) {
            eachOf(file, "faqs", (pointer, faq) -> {
                String by = faq.path("verifyBy").asText();
                if (LocalDate.parse(by).isBefore(today)) {
                    problems.add(ContentProblem.warning(file, pointer + "/verifyBy", "已过复核日期 " + by));
                }
            });
        }
    }

    private static void eachOf(ContentFile file, String list, BiConsumer<String, JsonNode> found) {
        JsonNode items = file.root().path(list);
        for (int i = 0; i < items.size(); i++) {
            found.accept("/" + list + "/" + i, items.get(i));
        }
    }

    /** How much there is of each kind, in the order of the types. */
    static Map<String, Integer> counts(Collection<ContentFile> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ContentFile file : files) {
            JsonNode root = file.root();
            switch (file.type()) {
                case FRAMEWORK -> {
                    counts.merge("能力标准", 1, Integer::sum);
                    counts.merge("能力项", ContentCodes.references(file).size(), Integer::sum);
                }
                case ASSOCIATIONS ->
                    counts.merge("能力项关联", root.path("associations").size(), Integer::sum);
                case INDICATORS -> counts.merge("指标", root.path("indicators").size(), Integer::sum);
                case ROLE -> {
                    counts.merge("岗位", 1, Integer::sum);
                    counts.merge("任职资格行", root.path("table").path("rows").size(), Integer::sum);
                }
                case FAQS -> counts.merge("问答", root.path("faqs").size(), Integer::sum);
                case EXAM_ITEMS -> counts.merge("试题", root.path("items").size(), Integer::sum);
                case SYNONYMS -> counts.merge("同义词组", root.path("synonyms").size(), Integer::sum);
                case SAMPLE -> counts.merge("示例人员", root.path("people").size(), Integer::sum);
                default -> counts.merge(file.type().title(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
