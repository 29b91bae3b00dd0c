package zhijie.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.framework.Outline;
import zhijie.framework.Outline.Item;
import zhijie.library.LessonRow;
import zhijie.library.TeachingCourse;

/**
 * A person in a framework on a day: her mastery of every attainable competency, computed from what was read. The one
 * place where facts, lessons and the rule meet; everything a page or a program is told of progress comes from here.
 */
final class Standing {

    private final Outline outline;
    private final MasteryRule rule;
    private final Map<Long, List<Fact>> facts = new HashMap<>();
    private final Map<Long, Share> shares = new HashMap<>();
    private final Map<Long, Mastery> masteries = new HashMap<>();
    private final Map<Long, Item> domains;
    private final List<Teaching> teachings = new ArrayList<>();

    Standing(
            Outline outline,
            MasteryRule rule,
            List<Fact> facts,
            List<TeachingCourse> courses,
            Map<Long, CourseRecord> records,
            LocalDate day) {
        this.outline = outline;
        this.rule = rule;
        this.domains = outline.domains();
        facts.forEach(fact -> this.facts
                .computeIfAbsent(fact.competencyId(), id -> new ArrayList<>())
                .add(fact));
        courses.forEach(course -> add(course, records.get(course.id())));
        for (Item item : outline.items()) {
            if (item.type().isAttainable()) {
                masteries.put(item.id(), judge(item.id(), day));
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
                rule, facts.getOrDefault(id, List.of()), shares.getOrDefault(id, Share.NONE), day);
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

    /** The path that closes the gap to what is required. */
    Path path(List<Item> required) {
        List<OpenItem> open = new ArrayList<>();
        for (int place = 0; place < required.size(); place++) {
            Item item = required.get(place);
            if (!of(item.id()).isReached()) {
                open.add(open(item, place));
            }
        }
        return PathCalculator.order(open, outline.precedences(), teachings);
    }

    private OpenItem open(Item item, int place) {
        Outline.Grade level = item.level() == null ? null : outline.level(item.level());
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
        Map<Item, List<Item>> byDomain = new java.util.LinkedHashMap<>();
        items.forEach(item -> byDomain.computeIfAbsent(domains.get(item.id()), domain -> new ArrayList<>())
                .add(item));
        return byDomain.entrySet().stream()
                .map(it -> new DomainProgress(
                        it.getKey().id(),
                        it.getKey().code(),
                        it.getKey().title(),
                        it.getKey().level() == null
                                ? null
                                : outline.level(it.getKey().level()).title(),
                        reached(it.getValue()),
                        it.getValue().size(),
                        mean(it.getValue()),
                        rows(it.getValue())))
                .toList();
    }
}
