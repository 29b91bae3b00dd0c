package zhijie.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhijie.framework.Outline;
import zhijie.framework.Outline.Item;
import zhijie.library.LessonRow;
import zhijie.library.TeachingCourse;

/**
 * A person in one framework or several on a day: her mastery of every attainable competency, computed from what was
 * read. The one place where facts, lessons and the rules meet; everything a page or a program is told of progress comes
 * from here.
 */
final class Standing {

    private final List<Scope> scopes;
    private final Map<Long, List<Fact>> facts = new HashMap<>();
    private final Map<Long, Share> shares = new HashMap<>();
    private final Map<Long, Mastery> masteries = new HashMap<>();
    private final Map<Long, Item> domains = new HashMap<>();
    private final Map<Long, Scope> scopeOf = new HashMap<>();
    private final List<Teaching> teachings = new ArrayList<>();

    /** A framework with its rule. */
    record Scope(Outline outline, MasteryRule rule) {}

    /** @param courses what teaches the frameworks, each once */
    Standing(
            List<Scope> scopes,
            List<TeachingCourse> courses,
            List<Fact> facts,
            Map<Long, CourseRecord> records,
            LocalDate day) {
        this.scopes = List.copyOf(scopes);
        facts.forEach(fact -> this.facts
                .computeIfAbsent(fact.competencyId(), id -> new ArrayList<>())
                .add(fact));
        courses.forEach(course -> add(course, records.get(course.id())));
        for (Scope scope : scopes) {
            domains.putAll(scope.outline().domains());
            scope.outline().items().forEach(item -> scopeOf.put(item.id(), scope));
        }
        for (Scope scope : scopes) {
            for (Item item : scope.outline().items()) {
                if (item.type().isAttainable()) {
                    masteries.put(item.id(), judge(item.id(), day));
                }
            }
        }
    }

    private void add(TeachingCourse course, CourseRecord record) {
        Share share = record == null ? new Share(0, course.lessons().size()) : record.share(course.lessons());
        List<LessonRow> left = course.lessons().stream()
                .filter(lesson -> record == null || !record.has(lesson))
                .toList();
        Map<Long, Integer> teaches = new HashMap<>();
        course.teaches().forEach((id, strength) -> teaches.put(id, strength.ordinal()));
        teaches.keySet().forEach(id -> shares.merge(id, share, Share::better));
        teachings.add(new Teaching(
                course.id(),
                course.title(),
                teaches,
                share,
                left.isEmpty() ? null : left.get(0),
                left.stream().mapToInt(LessonRow::minutes).sum(),
                course.questions() > 0,
                record != null && record.passed()));
    }

    private Mastery judge(long id, LocalDate day) {
        return MasteryCalculator.judge(
                ruleOf(id), facts.getOrDefault(id, List.of()), shares.getOrDefault(id, Share.NONE), day);
    }

    /** The rule by which a competency is judged. */
    MasteryRule ruleOf(long id) {
        return scopeOf.get(id).rule();
    }

    Mastery of(long id) {
        return masteries.get(id);
    }

    List<Fact> factsOf(long id) {
        return facts.getOrDefault(id, List.of());
    }

    List<Teaching> teachings() {
        return teachings;
    }

    /** How many of these were reached on a day, by evidence alone. */
    long reachedOn(List<Item> items, LocalDate day) {
        return items.stream().filter(item -> judge(item.id(), day).isReached()).count();
    }

    List<ItemProgress> rows(List<Item> items) {
        return items.stream()
                .map(item -> new ItemProgress(item.id(), item.code(), item.title(), of(item.id())))
                .toList();
    }

    /** Mean mastery of these in percent, 0 to 100; 0 of none. */
    double mean(List<Item> items) {
        return items.stream()
                .mapToDouble(item -> of(item.id()).percent())
                .average()
                .orElse(0);
    }

    int reached(List<Item> items) {
        return (int) items.stream().filter(item -> of(item.id()).isReached()).count();
    }

    /** How far some competencies are reached, under a name. */
    LevelProgress progress(String code, String title, int ordinal, List<Item> items) {
        int reached = reached(items);
        return new LevelProgress(code, title, ordinal, reached, items.size(), reached == items.size(), mean(items));
    }

    /** How far some competencies are reached, level by level of each framework; those without a level come last. */
    List<LevelProgress> levels(List<Item> items) {
        List<LevelProgress> levels = new ArrayList<>();
        for (Scope scope : scopes) {
            Outline outline = scope.outline();
            List<Outline.Grade> grades = new ArrayList<>(outline.levels());
            grades.add(null);
            for (Outline.Grade grade : grades) {
                List<Item> own = items.stream()
                        .filter(item -> scopeOf.get(item.id()).equals(scope) && Objects.equals(gradeOf(item), grade))
                        .toList();
                if (!own.isEmpty()) {
                    String title = grade == null ? outline.title() : grade.title();
                    levels.add(progress(
                            grade == null ? outline.code() : grade.code(),
                            scopes.size() > 1 && grade != null ? outline.title() + " " + title : title,
                            levels.size() + 1,
                            own));
                }
            }
        }
        return levels;
    }

    /** The rule of each framework, by its title. */
    Map<String, MasteryRule> rules() {
        Map<String, MasteryRule> rules = new LinkedHashMap<>();
        scopes.forEach(scope -> rules.put(scope.outline().title(), scope.rule()));
        return rules;
    }

    /** The path that closes the gap to what is required. */
    Path path(List<Item> required) {
        List<OpenItem> open = new ArrayList<>();
        for (int place = 0; place < required.size(); place++) {
            Item item = required.get(place);
            if (!of(item.id()).isReached()) {
                open.add(open(item, place));
            }
        }
        return PathCalculator.order(
                open,
                scopes.stream()
                        .flatMap(scope -> scope.outline().precedences().stream())
                        .toList(),
                teachings);
    }

    /** The level an item belongs to, or null. */
    Outline.Grade gradeOf(Item item) {
        return item.level() == null ? null : scopeOf.get(item.id()).outline().level(item.level());
    }

    private OpenItem open(Item item, int place) {
        Outline.Grade level = gradeOf(item);
        Item domain = domains.get(item.id());
        return new OpenItem(
                item.id(),
                item.code(),
                item.title(),
                level == null ? null : level.title(),
                level == null ? 0 : level.ordinal(),
                domain.id(),
                domain.title(),
                place,
                of(item.id()),
                failures(item.id()));
    }

    /** Results 'not met' in a row, newest first, over the sources that veto. */
    private int failures(long id) {
        int failures = 0;
        for (Mastery.Line veto : of(id).vetoes()) {
            for (Fact fact : factsOf(id)) {
                if (fact.source() == veto.source() && !fact.isWithdrawn()) {
                    if (fact.met()) {
                        break;
                    }
                    failures++;
                }
            }
        }
        return failures;
    }

    /** Progress in each domain that holds some of these, in the order of the document. */
    List<DomainProgress> domains(List<Item> items) {
        Map<Item, List<Item>> byDomain = new LinkedHashMap<>();
        items.forEach(item -> byDomain.computeIfAbsent(domains.get(item.id()), domain -> new ArrayList<>())
                .add(item));
        return byDomain.entrySet().stream()
                .map(it -> new DomainProgress(
                        it.getKey().id(),
                        it.getKey().code(),
                        it.getKey().title(),
                        gradeOf(it.getKey()) == null
                                ? null
                                : gradeOf(it.getKey()).title(),
                        reached(it.getValue()),
                        it.getValue().size(),
                        mean(it.getValue()),
                        rows(it.getValue())))
                .toList();
    }
}
