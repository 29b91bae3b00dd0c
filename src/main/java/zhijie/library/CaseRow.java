package zhijie.library;

/**
 * A case in a list.
 *
 * @param situation its first sentences
 * @param department title of the department that it is for alone; null where it is for everybody
 */
public record CaseRow(
        Long id, String code, String title, Industry industry, Scene scene, String situation, String department) {}
