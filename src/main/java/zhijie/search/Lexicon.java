package zhijie.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Lexicon: what the index's titles are made of at one moment: how rare each code is, which pairs of characters occur
 * and how often, and by which sounds they are found. It is a snapshot and may be a little older than the index; only
 * weights and guesses come from it, never a hit.
 */
final class Lexicon {

    static final Lexicon EMPTY = new Lexicon(1, new int[0], new int[0], new int[0], new int[Character.MAX_VALUE + 1]);

    private static final int BEAM = 24;
    private static final double JUMP_COST = 4;

    // Found on question sets; see the decision on Chinese retrieval.
    private static final double RARITY_IN_WEIGHT = 0.3;
    private static final float LEAST_RARITY = 0.2f;
    /** A word of letters or a number, one code, says as much as a Chinese word of two characters. */
    static final float RARITY_OF_WORD = 2;

    private final int documents;
    private final int[] pairs;
    private final int[] counts;
    /** How often a pair occurs at all, in titles counting more: what a guess is worth. */
    private final int[] uses;

    private final float[] rarity = new float[Character.MAX_VALUE + 1];
    private final float[] weight = new float[Character.MAX_VALUE + 1];
    private final int[][] bySound = new int[26 * 26][];
    private final int[][] byFirstSound = new int[26][];

    /** @param pairs sorted, first character in the high half */
    private Lexicon(int documents, int[] pairs, int[] counts, int[] uses, int[] codeCounts) {
        this.documents = Math.max(1, documents);
        this.pairs = pairs;
        this.counts = counts;
        this.uses = uses;
        Arrays.fill(rarity, rarity(0));
        Arrays.fill(weight, weight(rarity(0)));
        for (int c = 0; c < rarity.length; c++) {
            if (codeCounts[c] > 0) {
                rarity[c] = rarity(codeCounts[c]);
                weight[c] = weight(rarity[c]);
            }
        }
        for (int c = Analysis.FIRST_WORD_CODE; c <= Analysis.LAST_WORD_CODE; c++) {
            rarity[c] *= RARITY_OF_WORD;
        }
        fillSounds();
    }

    /** @param breath called now and then, for a reader that leaves the processor to others meanwhile */
    static Lexicon read(IndexReader reader, Runnable breath) throws IOException {
        int[] codeCounts = new int[Character.MAX_VALUE + 1];
        Terms codes = MultiTerms.getTerms(reader, IndexFields.CODES);
        if (codes != null) {
            TermsEnum all = codes.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String text = term.utf8ToString();
                if (text.length() == 1) {
                    codeCounts[text.charAt(0)] = all.docFreq();
                }
                breath.run();
            }
        }
        IntList titlePairs = new IntList();
        IntList titleCounts = new IntList();
        readPairs(reader, IndexFields.TITLE, 1, breath, titlePairs, titleCounts);
        IntList bodyPairs = new IntList();
        IntList bodyCounts = new IntList();
        readPairs(reader, IndexFields.BODY, reader.maxDoc() > 50_000 ? 20 : 1, breath, bodyPairs, bodyCounts);
        return merged(reader.maxDoc(), titlePairs, titleCounts, bodyPairs, bodyCounts, codeCounts);
    }

    private static void readPairs(
            IndexReader reader, String field, int least, Runnable breath, IntList pairs, IntList counts)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            breath.run();
            if (term.length != 6) {
                continue;
            }
            String text = term.utf8ToString();
            boolean pair = text.length() == 2 && Folding.isHan(text.charAt(0)) && Folding.isHan(text.charAt(1));
            if (pair && all.docFreq() >= least) {
                pairs.add(key(text.charAt(0), text.charAt(1)));
                counts.add(all.docFreq());
            }
        }
    }

    private static Lexicon merged(
            int documents,
            IntList titlePairs,
            IntList titleCounts,
            IntList bodyPairs,
            IntList bodyCounts,
            int[] codes) {
        IntList pairs = new IntList();
        IntList counts = new IntList();
        IntList uses = new IntList();
        int t = 0;
        int b = 0;
        while (t < titlePairs.size || b < bodyPairs.size) {
            int order = t == titlePairs.size
                    ? 1
                    : b == bodyPairs.size ? -1 : Integer.compareUnsigned(titlePairs.values[t], bodyPairs.values[b]);
            int inTitles = order <= 0 ? titleCounts.values[t] : 0;
            int inBodies = order >= 0 ? bodyCounts.values[b] : 0;
            pairs.add(order <= 0 ? titlePairs.values[t] : bodyPairs.values[b]);
            counts.add(inTitles);
            uses.add(3 * inTitles + inBodies);
            t += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return new Lexicon(documents, pairs.toArray(), counts.toArray(), uses.toArray(), codes);
    }

    private static int key(char a, char b) {
        return a << 16 | b;
    }

    private float rarity(int count) {
        return (float) Math.log(1 + (documents - Math.min(count, documents) + 0.5) / (count + 0.5));
    }

    private static float weight(float rarity) {
        return (float) Math.pow(Math.max(LEAST_RARITY, rarity), RARITY_IN_WEIGHT);
    }

    /** How much it says that a title holds this code: the inverse document frequency of BM25, of a word twice that. */
    float rarity(char code) {
        return rarity[code];
    }

    /** How much a code counts where two texts are laid side by side: almost the same for all, a little more if rare. */
    float weight(char code) {
        return weight[code];
    }

    float rarity(char a, char b) {
        return rarity(count(a, b));
    }

    /** In how many titles the pair stands. */
    int count(char a, char b) {
        int at = find(a, b);
        return at < 0 ? 0 : counts[at];
    }

    /** In how many texts below a title the pair stands; 0 also for rare ones of a large index. */
    int bodyCount(char a, char b) {
        int at = find(a, b);
        return at < 0 ? 0 : uses[at] - 3 * counts[at];
    }

    /** How often the pair occurs, in titles or below them; 0 if nowhere. */
    private int use(char a, char b) {
        int at = find(a, b);
        return at < 0 ? 0 : uses[at];
    }

    private int find(char a, char b) {
        // Keys are in the order of UTF-8, which for these characters is the order of unsigned ints.
        int wanted = key(a, b);
        int low = 0;
        int high = pairs.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(pairs[middle], wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private void fillSounds() {
        IntList[] two = new IntList[26 * 26];
        IntList[] one = new IntList[26];
        for (int i = 0; i < pairs.length; i++) {
            int first = initials((char) (pairs[i] >>> 16));
            int second = initials((char) pairs[i]);
            for (int a = 0; a < 26; a++) {
                if ((first & 1 << a) == 0) {
                    continue;
                }
                one[a] = one[a] == null ? new IntList() : one[a];
                one[a].add(i);
                for (int b = 0; b < 26; b++) {
                    if ((second & 1 << b) != 0) {
                        int bucket = a * 26 + b;
                        two[bucket] = two[bucket] == null ? new IntList() : two[bucket];
                        two[bucket].add(i);
                    }
                }
            }
        }
        for (int i = 0; i < two.length; i++) {
            bySound[i] = two[i] == null ? new int[0] : frequentFirst(two[i], 4_000);
        }
        for (int i = 0; i < one.length; i++) {
            byFirstSound[i] = one[i] == null ? new int[0] : frequentFirst(one[i], 2_000);
        }
    }

    private int[] frequentFirst(IntList list, int limit) {
        long[] keyed = new long[list.size];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) -uses[list.values[i]] << 32 | list.values[i];
        }
        Arrays.sort(keyed);
        int[] sorted = new int[Math.min(limit, keyed.length)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) keyed[i];
        }
        return sorted;
    }

    private static int initials(char c) {
        int set = 0;
        for (short id : Pinyin.readings(c)) {
            set |= 1 << Pinyin.syllable(id).charAt(0) - 'a';
        }
        return set;
    }

    /** A guess at what was meant, with a weight for ordering guesses. */
    record Guess(String text, double weight) {}

    /**
     * Words that a row of sounds may stand for, likeliest first.
     *
     * @param sounds each a Chinese character that is sure, or letters that begin the reading of one
     */
    List<Guess> decode(List<String> sounds, int limit) {
        if (sounds.size() == 1) {
            return startingWith(sounds.get(0), limit);
        }
        List<List<Guess>> beams = new ArrayList<>();
        for (int i = 0; i <= sounds.size(); i++) {
            beams.add(new ArrayList<>());
        }
        beams.get(0).add(new Guess("", 0));
        for (int i = 0; i < sounds.size(); i++) {
            List<Guess> here = best(beams.get(i), BEAM);
            for (Guess guess : here) {
                if (i > 0) {
                    extend(guess, sounds.get(i), beams.get(i + 1));
                }
            }
            if (i + 1 < sounds.size()) {
                List<Guess> fresh = pairsFor(sounds.get(i), sounds.get(i + 1), BEAM);
                for (Guess guess : here.subList(0, Math.min(here.size(), 6))) {
                    double cost = i == 0 ? 0 : JUMP_COST;
                    for (Guess pair : fresh) {
                        beams.get(i + 2).add(new Guess(guess.text + pair.text, guess.weight + pair.weight - cost));
                    }
                }
            }
        }
        return best(beams.get(sounds.size()), limit);
    }

    private static List<Guess> best(List<Guess> guesses, int limit) {
        return guesses.stream()
                .sorted(Comparator.comparingDouble(Guess::weight).reversed())
                .filter(distinctTexts())
                .limit(limit)
                .toList();
    }

    private static java.util.function.Predicate<Guess> distinctTexts() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return guess -> seen.add(guess.text);
    }

    private void extend(Guess guess, String sound, List<Guess> into) {
        char last = guess.text.charAt(guess.text.length() - 1);
        int from = firstAtOrAfter(key(last, (char) 0));
        for (int i = from; i < pairs.length && (char) (pairs[i] >>> 16) == last; i++) {
            if (fits((char) pairs[i], sound)) {
                into.add(new Guess(guess.text + (char) pairs[i], guess.weight + Math.log(1.0 + uses[i])));
            }
        }
    }

    private int firstAtOrAfter(int wanted) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(pairs[middle], wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Guess> pairsFor(String first, String second, int limit) {
        List<Guess> found = new ArrayList<>();
        int a = letters(first);
        int b = letters(second);
        for (int x = 0; x < 26; x++) {
            for (int y = 0; y < 26 && (a & 1 << x) != 0; y++) {
                if ((b & 1 << y) == 0) {
                    continue;
                }
                int taken = 0;
                for (int i : bySound[x * 26 + y]) {
                    if (fits((char) (pairs[i] >>> 16), first) && fits((char) pairs[i], second)) {
                        found.add(new Guess(text(i), Math.log(1.0 + uses[i])));
                        if (++taken >= limit) {
                            break;
                        }
                    }
                }
            }
        }
        return best(found, limit);
    }

    private List<Guess> startingWith(String sound, int limit) {
        List<Guess> found = new ArrayList<>();
        int set = letters(sound);
        for (int x = 0; x < 26; x++) {
            if ((set & 1 << x) == 0) {
                continue;
            }
            int taken = 0;
            for (int i : byFirstSound[x]) {
                if (fits((char) (pairs[i] >>> 16), sound)) {
                    found.add(new Guess(text(i), Math.log(1.0 + uses[i])));
                    if (++taken >= limit) {
                        break;
                    }
                }
            }
        }
        return best(found, limit);
    }

    private String text(int pair) {
        return new String(new char[] {(char) (pairs[pair] >>> 16), (char) pairs[pair]});
    }

    private static int letters(String sound) {
        char c = sound.charAt(0);
        return c >= 'a' && c <= 'z' ? 1 << c - 'a' : initials(c);
    }

    private static boolean fits(char c, String sound) {
        char s = sound.charAt(0);
        return s >= 'a' && s <= 'z' ? Pinyin.readsAs(c, sound) : c == s;
    }

    /**
     * Repairs of a text whose pairs do not all occur: one character replaced by one that sounds alike, or two
     * neighbours exchanged, so that pairs occur that did not; best first.
     */
    List<Guess> repairs(String text, int limit) {
        List<Guess> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i > 0 && Folding.isHan(text.charAt(i - 1)) ? text.charAt(i - 1) : 0;
            char after = i + 1 < text.length() && Folding.isHan(text.charAt(i + 1)) ? text.charAt(i + 1) : 0;
            if (!Folding.isHan(c) || before == 0 && after == 0) {
                continue;
            }
            int now = (before == 0 ? 0 : use(before, c)) + (after == 0 ? 0 : use(c, after));
            boolean unknown = (before == 0 || use(before, c) == 0) && (after == 0 || use(c, after) == 0);
            if (unknown) {
                replaced(text, i, before, after, found);
            }
            if (now == 0 && after != 0 && use(after, c) > 0) {
                String swapped = text.substring(0, i) + after + c + text.substring(i + 2);
                found.add(new Guess(swapped, Math.log(1.0 + use(after, c))));
            }
        }
        return best(found, limit);
    }

    private void replaced(String text, int at, char before, char after, List<Guess> into) {
        char c = text.charAt(at);
        if (before != 0) {
            for (int i = firstAtOrAfter(key(before, (char) 0)); i < pairs.length && pairs[i] >>> 16 == before; i++) {
                addIfAlike(
                        text, at, c, (char) pairs[i], uses[i] + (after == 0 ? 0 : use((char) pairs[i], after)), into);
            }
        }
        if (after != 0) {
            int set = initials(c);
            int second = initials(after);
            for (int x = 0; x < 26; x++) {
                for (int y = 0; y < 26 && (set & 1 << x) != 0; y++) {
                    if ((second & 1 << y) == 0) {
                        continue;
                    }
                    for (int i : bySound[x * 26 + y]) {
                        if ((char) pairs[i] == after) {
                            char other = (char) (pairs[i] >>> 16);
                            addIfAlike(text, at, c, other, uses[i] + (before == 0 ? 0 : use(before, other)), into);
                        }
                    }
                }
            }
        }
    }

    private static void addIfAlike(String text, int at, char c, char other, int count, List<Guess> into) {
        if (other != c && Pinyin.soundAlike(c, other)) {
            into.add(new Guess(text.substring(0, at) + other + text.substring(at + 1), Math.log(1.0 + count)));
        }
    }

    /** A growing array of ints. */
    private static final class IntList {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
