package zhijie.search;

import java.util.regex.Pattern;

/**
 * Personal data in what people type: numbers that could be somebody's telephone, order, card or identity, mail
 * addresses, names with a form of address, and where somebody lives. None of it is worth keeping to learn what content
 * is missing.
 */
final class PersonalData {

    private static final Pattern ANY = Pattern.compile(String.join(
            "|",
            "[\\w.+-]+@[\\w.-]+",
            "\\d(?:[\\s-]?[\\dx]){4,}",
            "[零〇一二三四五六七八九幺]{5,}",
            "[\\p{IsHan}]?[\\p{IsHan}](?=先生|女士|小姐|太太)",
            "(?<=我叫|我是|名叫|姓名|名字)[是叫为:\\s]*[\\p{IsHan}]{2,3}(?=$|[\\s,，。]|的)",
            "\\d+(?:号楼|栋|幢|单元|室|弄)",
            "(?<=路|街|巷|大道)\\d+号"));

    private PersonalData() {}

    /** The folded text with … in place of what could belong to a person; empty if nothing else is left. */
    static String strip(String folded) {
        String rest = ANY.matcher(folded).replaceAll("…");
        return rest.replaceAll("[…\\s\\p{Punct}]", "").isEmpty() ? "" : rest;
    }
}
