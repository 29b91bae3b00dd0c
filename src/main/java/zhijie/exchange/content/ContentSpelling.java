package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling a term, in all files together: no word that we write otherwise, no foreign word in two cases or with and
 * without a hyphen, no traditional character. What other people say or write is left alone.
 */
final class ContentSpelling {

    /** A spelling we don't use, and the one we do. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "坐席", "座席", "帐号", "账号", "帐户", "账户", "帐单", "账单", "其它", "其他", "部份", "部分", "撤消", "撤销", "好象", "好像", "惟一", "唯一",
            "服务水准", "服务水平");

    /** Simplified text has these too, though a converter would change them. */
    private static final String BOTH = "乾著瞭藉覆徵昇摺甦";

    /** Fields that repeat what other people say or write, or quote a source to explain a reading. */
    private static final Set<String> OTHERS_WORDS =
            Set.of("alsoCalled", "alsoAsked", "source", "publisher", "reconstructed", "note");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CODE = Pattern.compile("`[^`]*`|https?://\\S+");
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)*");

    private record Place(ContentFile file, String pointer) {}

    private final List<ContentProblem> problems = new ArrayList<>();

    /** By a word without case and hyphens: its spellings, with the places of each. */
    private final Map<String, Map<String, List<Place>>> foreign = new TreeMap<>();

    private ContentSpelling() {}

    static List<ContentProblem> check(Collection<ContentFile> files) {
        ContentSpelling spelling = new ContentSpelling();
        for (ContentFile file : files) {
            if (file.type() != ContentType.SYNONYMS) {
                eachText(file.root(), "", (pointer, text) -> spelling.text(new Place(file, pointer), text));
            }
        }
        spelling.foreign.values().forEach(spelling::agree);
        return spelling.problems;
    }

    private void text(Place place, String text) {
        SPELLINGS.forEach((wrong, right) -> {
            if (text.contains(wrong)) {
                wrong(place, "「" + wrong + "」应统一写作「" + right + "」");
            }
        });
        traditional(place, text);
        if (HAN.matcher(text).find()) {
            Matcher matcher = FOREIGN.matcher(CODE.matcher(text).replaceAll(" "));
            while (matcher.find()) {
                String word = matcher.group();
                if (word.length() > 2) {
                    foreign.computeIfAbsent(word.toLowerCase(Locale.ROOT).replace("-", ""), key -> new TreeMap<>())
                            .computeIfAbsent(word, key -> new ArrayList<>())
                            .add(place);
                }
            }
        }
    }

    /** Where a foreign word is spelled in several ways, the one that stands in most places is meant. */
    private void agree(Map<String, List<Place>> spellings) {
        String usual = spellings.entrySet().stream()
                .max(Comparator.comparing(it -> it.getValue().size()))
                .orElseThrow()
                .getKey();
        spellings.forEach((spelling, places) -> {
            if (!spelling.equals(usual)) {
                places.forEach(place -> wrong(place, "「" + spelling + "」别处写作「" + usual + "」，应统一"));
            }
        });
    }

    private void traditional(Place place, String text) {
        String simple = ZhConverterUtil.toSimple(text);
        StringBuilder traditional = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), simple.length()); i++) {
            char there = text.charAt(i);
            boolean reported = traditional.indexOf(String.valueOf(there)) >= 0;
            if (there != simple.charAt(i) && BOTH.indexOf(there) < 0 && !reported) {
                traditional.append(there);
            }
        }
        if (!traditional.isEmpty()) {
            wrong(place, "繁体字「" + traditional + "」");
        }
    }

    private void wrong(Place place, String reason) {
        problems.add(ContentProblem.error(place.file(), place.pointer(), reason));
    }

    private static void eachText(JsonNode node, String pointer, BiConsumer<String, String> found) {
        if (node.isTextual()) {
            found.accept(pointer, node.asText());
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!OTHERS_WORDS.contains(field.getKey())) {
                    eachText(field.getValue(), pointer + "/" + field.getKey(), found);
                }
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                eachText(node.get(i), pointer + "/" + i, found);
            }
        }
    }
}
