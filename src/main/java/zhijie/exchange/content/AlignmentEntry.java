package zhijie.exchange.content;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import zhijie.library.AlignmentText;
import zhijie.library.AlignmentType;
import zhijie.library.CompetencyRef;
import zhijie.library.Strength;

/** An alignment as content files write it. */
record AlignmentEntry(String competency, String type, String strength) {

    static List<AlignmentText> texts(List<AlignmentEntry> entries, CompetencyIds ids) {
        return entries.stream()
                .map(it -> new AlignmentText(
                        ids.get(it.competency()), AlignmentType.of(it.type()), Strength.of(it.strength())))
                .toList();
    }

    /** What a resource is aligned to, in an order that doesn't depend on where it comes from. */
    static List<AlignmentEntry> of(List<CompetencyRef> refs) {
        return canonical(refs.stream()
                .map(ref -> new AlignmentEntry(
                        reference(ref),
                        lower(ref.type().name()),
                        lower(ref.strength().name())))
                .toList());
    }

    static List<AlignmentEntry> canonical(List<AlignmentEntry> entries) {
        return entries.stream()
                .map(it -> it.strength() == null
                        ? new AlignmentEntry(it.competency(), it.type(), lower(Strength.MEDIUM.name()))
                        : it)
                .sorted(Comparator.comparing(AlignmentEntry::competency).thenComparing(AlignmentEntry::type))
                .toList();
    }

    static String reference(CompetencyRef ref) {
        return ref.framework() + "/" + (ref.level() == null ? "" : ref.level() + "/") + ref.code();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
