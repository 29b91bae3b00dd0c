package zhijie.progress;

/**
 * A competency that the target asks for and that isn't reached.
 *
 * @param levelTitle null without level
 * @param levelOrdinal 0 without level
 * @param place in the document
 * @param failures how many results in a row are 'not met', over all sources that veto
 */
public record OpenItem(
        long id,
        String code,
        String title,
        String levelTitle,
        int levelOrdinal,
        long domainId,
        String domainTitle,
        int place,
        Mastery mastery,
        int failures) {}
