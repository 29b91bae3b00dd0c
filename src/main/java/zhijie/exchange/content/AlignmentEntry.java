package zhijie.exchange.content;

import java.util.List;
import zhijie.library.AlignmentText;
import zhijie.library.AlignmentType;
import zhijie.library.Strength;

/** An alignment as content files write it. */
record AlignmentEntry(String competency, String type, String strength) {

    static List<AlignmentText> texts(List<AlignmentEntry> entries, CompetencyIds ids) {
        return entries.stream()
                .map(it -> new AlignmentText(
                        ids.get(it.competency()), AlignmentType.of(it.type()), Strength.of(it.strength())))
                .toList();
    }
}
