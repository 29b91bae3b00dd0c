package zhijie.progress;

import java.util.List;
import zhijie.people.PersonRow;

/** One competency of a person: its mastery, every fact, the rule and the courses that teach it. */
public record ItemDetail(
        PersonRow person,
        long id,
        String frameworkTitle,
        String levelTitle,
        String code,
        String title,
        Mastery mastery,
        List<Fact> facts,
        MasteryRule rule,
        List<Teaching> courses) {}
