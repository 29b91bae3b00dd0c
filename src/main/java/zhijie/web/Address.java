package zhijie.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readable, stable addresses of the pages and the views behind them. {@code {name}} becomes the view parameter of
 * that name; it matches one segment, an id or number only digits.
 */
public enum Address {
    HOME("/", "/people/home.xhtml"),
    SIGN_IN("/sign-in", "/people/sign-in.xhtml"),
    FRAMEWORKS("/frameworks", "/framework/frameworks.xhtml"),
    FRAMEWORK("/frameworks/{code}", "/framework/framework.xhtml"),
    COMPETENCY("/competencies/{id}", "/framework/competency.xhtml"),
    COURSES("/library/courses", "/library/courses.xhtml"),
    COURSE("/library/courses/{id}", "/library/course.xhtml"),
    COURSE_EDIT("/library/courses/{id}/edit", "/library/course-edit.xhtml"),
    LESSON("/library/courses/{id}/lessons/{number}", "/library/lesson.xhtml"),
    LESSON_EDIT("/library/courses/{id}/lessons/{number}/edit", "/library/lesson-edit.xhtml"),
    FAQS("/library/faq", "/library/faqs.xhtml"),
    FAQ_ADD("/library/faq/new", "/library/faq-edit.xhtml"),
    FAQ("/library/faq/{id}", "/library/faq.xhtml"),
    FAQ_EDIT("/library/faq/{id}/edit", "/library/faq-edit.xhtml"),
    CASES("/library/cases", "/library/cases.xhtml"),
    CASE("/library/cases/{id}", "/library/case.xhtml"),
    ITEMS("/library/items", "/library/items.xhtml"),
    COVERAGE("/library/coverage", "/library/coverage.xhtml"),
    SCHEME("/schemes/{code}", "/qualification/scheme.xhtml"),
    ROLES("/roles", "/qualification/roles.xhtml"),
    ROLE_COMPARE("/roles/compare", "/qualification/role-compare.xhtml"),
    ROLE_ADD("/roles/new", "/qualification/role-edit.xhtml"),
    ROLE("/roles/{code}", "/qualification/role.xhtml"),
    ROLE_EDIT("/roles/{code}/edit", "/qualification/role-edit.xhtml"),
    ROLE_MATCH("/roles/{other}/match", "/qualification/role-compare.xhtml"),
    ROLE_TABLE("/roles/{code}/table/{id}", "/qualification/table.xhtml"),
    LADDERS("/ladders", "/qualification/ladders.xhtml"),
    INDICATORS("/indicators", "/qualification/indicators.xhtml"),
    READINGS("/readings", "/qualification/readings.xhtml"),
    JUDGEMENTS("/judgements", "/qualification/judgements.xhtml"),
    SCORES("/scores", "/qualification/scores.xhtml"),
    SCORECARD("/scores/{id}", "/qualification/scorecard.xhtml"),
    PROMOTIONS_PRINT("/promotions/print", "/qualification/promotions-print.xhtml"),
    PROMOTIONS("/promotions", "/qualification/promotions.xhtml"),
    SEARCH("/search", "/find/search.xhtml"),
    SYNONYMS("/search/synonyms", "/find/synonyms.xhtml"),
    PINS("/search/pins", "/find/pins.xhtml"),
    GAPS("/search/gaps", "/find/gaps.xhtml"),
    ME("/me", "/progress/me.xhtml"),
    MY_EVIDENCE("/me/evidence", "/progress/evidence.xhtml"),
    MY_COMPETENCY("/me/evidence/{competency}", "/progress/item.xhtml"),
    SELF_CHECK("/me/courses/{course}/check", "/progress/self-check.xhtml"),
    ASSESS("/assess", "/progress/people.xhtml"),
    PERSON("/people/{person}", "/progress/person.xhtml"),
    PERSON_COMPETENCY("/people/{person}/evidence/{competency}", "/progress/item.xhtml"),
    TEAM("/team", "/qualification/team.xhtml"),
    IMPORTS("/imports", "/exchange/imports.xhtml"),
    ADMIN("/admin", "/people/admin.xhtml");

    private final String view;
    private final Pattern pattern;
    private final List<String> parameters = new ArrayList<>();

    Address(String template, String view) {
        this.view = view;
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(template);
        StringBuilder regex = new StringBuilder();
        while (matcher.find()) {
            parameters.add(matcher.group(1));
            matcher.appendReplacement(regex, Matcher.quoteReplacement(segment(matcher.group(1))));
        }
        matcher.appendTail(regex);
        this.pattern = Pattern.compile(regex.toString());
    }

    private static String segment(String parameter) {
        return switch (parameter) {
            case "id" -> "(\\d{1,18})";
            case "number" -> "(\\d{1,9})";
            default -> "([^/]{1,120})";
        };
    }

    /** A page found for a path: its view and the parameters read from the path. */
    public record Match(String view, Map<String, String> parameters) {}

    /** The page of this path (without context path, decoded), if it is one. */
    public static Optional<Match> of(String path) {
        for (Address address : values()) {
            Matcher matcher = address.pattern.matcher(path);
            if (matcher.matches()) {
                Map<String, String> found = new LinkedHashMap<>();
                for (int i = 0; i < address.parameters.size(); i++) {
                    found.put(address.parameters.get(i), matcher.group(i + 1));
                }
                return Optional.of(new Match(address.view, found));
            }
        }
        return Optional.empty();
    }

    String view() {
        return view;
    }

    /** Whether the path names a view directly, which no address does. */
    static boolean isView(String path) {
        return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
    }
}
