package zhijie.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Query plan: what is looked for, read from what was typed. The first variant is the typed text; the others are what
 * it may also mean: the trade's synonyms, pinyin decoded, a character that sounds alike. Every part is bounded.
 */
final class QueryPlan {

    static final int MAX_TYPED = 2_000;
    static final int MAX_READ = 120;
    static final int MAX_VARIANTS = 14;
    private static final int MAX_TOKENS = 96;
    private static final int KEYWORD_CODES = 6;

    /** Where a variant comes from. */
    enum Origin {
        TYPED,
        SYNONYM,
        SOUND,
        REPAIR
    }

    /** @param weight 1 for what was typed, less for what is guessed */
    record Variant(String text, String codes, double weight, Origin origin) {
        boolean repair() {
            return origin == Origin.REPAIR;
        }

        boolean isSynonym() {
            return origin == Origin.SYNONYM;
        }

        boolean decoded() {
            return origin == Origin.SOUND;
        }
    }

    private static final Pattern CODE =
            Pattern.compile("(?:([\\p{IsHan}]{2,4}|l[1-9]|[a-z0-9-]+(?:/l[1-9])?)[\\s/:]*)??"
                    + "(\\d+(?:\\.\\d+)+)\\.?\\s*\\(?\\s*([a-z])?\\s*\\)?(?:\\s*([\\p{IsHan}]{2,4}))?");
    private static final Pattern FILLERS =
            Pattern.compile("^(?:请问一下|请问|您好|你好|我想问一下|我想问|想问一下|想问|问一下|咨询一下|麻烦问一下|麻烦|客户说|客户问|用户说)+[,:\\s]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{So}\\p{Cs}.%_-]+");
    private static final Pattern SOUNDS = Pattern.compile("[a-z]+(?:['\\s]+[a-z]+)*");

    private final String text;
    private final List<Variant> variants = new ArrayList<>();
    private final List<String> codeNames = new ArrayList<>();
    private String decoded;
    private boolean keyword;

    private QueryPlan(String text) {
        this.text = text;
    }

    /** @param wordCount in how many documents a Latin word stands */
    static QueryPlan read(String typed, Synonyms synonyms, Lexicon lexicon, ToIntFunction<String> wordCount) {
        String cut = typed.length() > MAX_TYPED ? typed.substring(0, MAX_TYPED) : typed;
        String folded = SPACES.matcher(Folding.fold(cut)).replaceAll(" ").strip();
        folded = folded.length() > MAX_READ ? folded.substring(0, MAX_READ) : folded;
        QueryPlan plan = new QueryPlan(withoutFillers(folded));
        plan.readCode(folded);
        plan.add(plan.text, 1, Origin.TYPED);
        plan.keyword = plan.readsAsKeyword();
        plan.decodeSounds(lexicon, wordCount);
        for (Variant variant : List.copyOf(plan.variants)) {
            for (String other : synonyms.variants(variant.text)) {
                plan.add(other, variant.weight * 0.92, variant.decoded() ? Origin.SOUND : Origin.SYNONYM);
            }
        }
        for (Lexicon.Guess repair : lexicon.repairs(plan.text, 4)) {
            plan.add(repair.text(), 0.85, Origin.REPAIR);
        }
        return plan;
    }

    private static String withoutFillers(String folded) {
        String rest = FILLERS.matcher(folded).replaceFirst("");
        return Analysis.codes(rest).length() >= 2 ? rest : folded;
    }

    private void add(String variant, double weight, Origin origin) {
        String codes = Analysis.codes(variant);
        if (!codes.isEmpty()
                && variants.size() < MAX_VARIANTS
                && variants.stream().noneMatch(v -> v.codes.equals(codes))) {
            variants.add(new Variant(variant, codes, weight, origin));
        }
    }

    private void readCode(String folded) {
        if (folded.isEmpty()) {
            return;
        }
        Matcher code = CODE.matcher(folded);
        if (code.matches()) {
            String number = code.group(2) + (code.group(3) == null ? "" : code.group(3));
            String level = code.group(1) != null ? code.group(1) : code.group(4);
            codeNames.add(level == null ? number : level + "/" + number);
        } else if (folded.length() >= 2 && folded.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            codeNames.add(IndexFields.codeName(folded));
        }
    }

    private void decodeSounds(Lexicon lexicon, ToIntFunction<String> wordCount) {
        Matcher run = SOUNDS.matcher(text);
        while (run.find() && variants.size() < MAX_VARIANTS) {
            boolean partOfWord = run.start() > 0 && Folding.isLatin(text.charAt(run.start() - 1))
                    || run.end() < text.length() && Folding.isLatin(text.charAt(run.end()));
            if (partOfWord) {
                continue;
            }
            boolean known = true;
            for (String word : run.group().split("['\\s]+")) {
                known &= wordCount.applyAsInt(word) > 0;
            }
            double weight = known ? 0.5 : 0.95;
            if (!known || run.group().length() <= 4) {
                decode(run.start(), run.end(), weight, lexicon, known);
            }
        }
    }

    private void decode(int from, int to, double weight, Lexicon lexicon, boolean known) {
        String before = from > 0 && Folding.isHan(text.charAt(from - 1)) ? text.substring(from - 1, from) : null;
        String after = to < text.length() && Folding.isHan(text.charAt(to)) ? text.substring(to, to + 1) : null;
        List<List<String>> cuts = cuts(text.substring(from, to));
        List<Lexicon.Guess> guesses = new ArrayList<>();
        for (List<String> cut : cuts) {
            if (before != null) {
                around(before, cut, null, lexicon, guesses);
            }
            if (after != null) {
                around(null, cut, after, lexicon, guesses);
            }
            if (before == null && after == null || guesses.isEmpty()) {
                around(null, cut, null, lexicon, guesses);
            }
        }
        guesses.sort((a, b) -> Double.compare(b.weight(), a.weight()));
        int taken = 0;
        for (Lexicon.Guess guess : guesses) {
            String whole = text.substring(0, from) + guess.text() + text.substring(to);
            int size = variants.size();
            add(whole, weight * (1 - 0.04 * taken), Origin.SOUND);
            if (variants.size() > size) {
                taken++;
                if (decoded == null && !known) {
                    decoded = whole;
                }
            }
            if (taken >= 8) {
                break;
            }
        }
    }

    private static void around(
            String before, List<String> cut, String after, Lexicon lexicon, List<Lexicon.Guess> into) {
        List<String> sounds = new ArrayList<>(cut);
        if (before != null) {
            sounds.add(0, before);
        }
        if (after != null) {
            sounds.add(after);
        }
        for (Lexicon.Guess guess : lexicon.decode(sounds, 8)) {
            int from = before == null ? 0 : 1;
            int to = guess.text().length() - (after == null ? 0 : 1);
            if (to > from) {
                into.add(new Lexicon.Guess(
                        guess.text().substring(from, to),
                        guess.weight() / sounds.size() - 0.4 * shortened(cut) / cut.size()));
            }
        }
    }

    private static int shortened(List<String> cut) {
        int count = 0;
        for (String piece : cut) {
            count += piece.length() == 1 ? 1 : 0;
        }
        return count;
    }

    private static List<List<String>> cuts(String run) {
        List<List<String>> all = List.of(List.of());
        for (String word : run.split("['\\s]+")) {
            List<List<String>> next = new ArrayList<>();
            List<List<String>> ways = Pinyin.cuts(word);
            for (List<String> left : all) {
                for (List<String> way : ways.subList(0, Math.min(ways.size(), 4))) {
                    List<String> joined = new ArrayList<>(left);
                    joined.addAll(way);
                    next.add(joined);
                }
            }
            all = next.size() > 8 ? next.subList(0, 8) : next;
        }
        return all.stream().filter(cut -> !cut.isEmpty() && cut.size() <= 12).toList();
    }

    /** Bounded, folded and without words of politeness. */
    String text() {
        return text;
    }

    List<Variant> variants() {
        return variants;
    }

    boolean isEmpty() {
        return variants.isEmpty();
    }

    List<String> codeNames() {
        return codeNames;
    }

    /** The likeliest reading of the sounds in it; null if there were none. */
    String decoded() {
        return decoded;
    }

    /** Few enough characters that people expect them to stand in the hit as typed. */
    boolean isKeyword() {
        return keyword;
    }

    private boolean readsAsKeyword() {
        if (variants.isEmpty()) {
            return false;
        }
        List<String> words = words(text);
        return words.size() <= 3
                && words.stream().allMatch(w -> Analysis.codes(w).length() <= KEYWORD_CODES)
                && variants.get(0).codes.length() <= 2 * KEYWORD_CODES;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            if (!Analysis.codes(word).isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Tokens that choose candidates, each with its greatest weight; pairs that stand almost everywhere left out. */
    Map<String, Float> tokens(Lexicon lexicon, int documents) {
        Map<String, Float> weighted = new LinkedHashMap<>();
        for (Variant variant : variants) {
            float weight = variant.weight == 1 ? 1f : (float) (0.7 * variant.weight);
            for (Analysis.Token token : Analysis.queryTokens(variant.text)) {
                if (weighted.size() < MAX_TOKENS || weighted.containsKey(token.text())) {
                    float says = Folding.isHan(token.text().charAt(0)) ? weight : Lexicon.RARITY_OF_WORD * weight;
                    weighted.merge(token.text(), says, Math::max);
                }
            }
        }
        Set<String> common = new LinkedHashSet<>();
        for (String token : weighted.keySet()) {
            if (token.length() == 2
                    && Folding.isHan(token.charAt(0))
                    && lexicon.count(token.charAt(0), token.charAt(1)) > documents / 12) {
                common.add(token);
            }
        }
        if (documents > 5_000 && weighted.size() - common.size() >= 4) {
            common.forEach(weighted::remove);
        }
        return weighted;
    }
}
