package zhijie.search;

import java.util.Arrays;

/**
 * Closeness: how near a title or wording is to a query, from 0 (nothing in common) to almost 1 (the same words): the
 * geometric mean of how much of the query's rare characters is there, and of how much of both texts is shared (the
 * coefficient of Dice, in which rare characters weigh a little more), the latter counting three times. A text much longer
 * than the query, such as several questions in one, is not held against it in full.
 *
 * <p>It reads nothing but the codes of the two texts and the lexicon's rarities, so two hundred candidates cost a
 * fraction of a millisecond: that is what lets pairs choose and characters decide without a second index.
 */
final class Closeness {

    // Found on question sets; see the decision on Chinese retrieval.
    private static final double SATURATION = 0.5;
    private static final double LENGTH_PART = 0.8;

    /** So many times as long as the query, or as a usual one, a wording may be; what is beyond counts less against it. */
    private static final double FAIR_LENGTH = 1.5;

    private static final double BEYOND = 0.3;

    private static final int MAX_CODES = 64;
    private static final int USUAL_LENGTH = 14;
    private static final int SLOTS = 256;

    private final int distinct;
    private final Lexicon lexicon;
    private final float[] rarity;
    private final float[] weight;
    private final int[] wanted;
    private final int[] found;
    private final char[] slotCode = new char[SLOTS];
    private final byte[] slotIndex = new byte[SLOTS];
    private final double characterSum;
    private final double queryWeight;
    private final String codes;
    private final boolean[] seen;
    private double covered;

    Closeness(String queryCodes, Lexicon lexicon) {
        this.codes = queryCodes.length() > MAX_CODES ? queryCodes.substring(0, MAX_CODES) : queryCodes;
        this.lexicon = lexicon;
        int n = codes.length();
        rarity = new float[n];
        weight = new float[n];
        wanted = new int[n];
        found = new int[n];
        Arrays.fill(slotIndex, (byte) -1);
        int count = 0;
        for (int i = 0; i < n; i++) {
            int slot = slot(codes.charAt(i));
            if (slotIndex[slot] < 0) {
                slotCode[slot] = codes.charAt(i);
                slotIndex[slot] = (byte) count;
                rarity[count] = lexicon.rarity(codes.charAt(i));
                weight[count++] = lexicon.weight(codes.charAt(i));
            }
            wanted[slotIndex[slot]]++;
        }
        distinct = count;
        seen = new boolean[count];
        double characters = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            characters += rarity[i] * wanted[i];
            weights += weight[i] * wanted[i];
        }
        characterSum = characters;
        queryWeight = weights;
    }

    private int slot(char c) {
        int slot = (c * 0x9E3779B1 >>> 20) & SLOTS - 1;
        while (slotIndex[slot] >= 0 && slotCode[slot] != c) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private int index(char c) {
        return slotIndex[slot(c)];
    }

    /** How near the wording {@code text[from, to)} is, given as codes. */
    double of(CharSequence text, int from, int to) {
        if (distinct == 0 || to <= from) {
            return 0;
        }
        Arrays.fill(found, 0);
        double textWeight = 0;
        for (int i = from; i < to; i++) {
            textWeight += lexicon.weight(text.charAt(i));
            int here = index(text.charAt(i));
            if (here >= 0) {
                found[here]++;
            }
        }
        return combine(to - from, textWeight);
    }

    private double combine(int length, double textWeight) {
        double k = SATURATION * (1 - LENGTH_PART + LENGTH_PART * length / USUAL_LENGTH);
        double characters = 0;
        double shared = 0;
        for (int i = 0; i < distinct; i++) {
            if (found[i] > 0) {
                characters += rarity[i] * wanted[i] * found[i] / (found[i] + k);
                shared += weight[i] * Math.min(found[i], wanted[i]);
            }
        }
        double fair = FAIR_LENGTH * Math.max(codes.length(), USUAL_LENGTH);
        double counted = length <= fair ? length : fair + BEYOND * (length - fair);
        double overlap = 2 * shared / (queryWeight + textWeight * counted / length);
        return Math.sqrt(Math.sqrt(characters / characterSum * overlap * overlap * overlap));
    }

    /** How much of the query's rare characters stands in the text as a whole, all wordings together. */
    double coverage(CharSequence text) {
        Arrays.fill(seen, false);
        covered = 0;
        return coverageWith(text);
    }

    /** The same with more text after the one that {@link #coverage} was asked for. */
    double coverageWith(CharSequence more) {
        for (int i = 0; i < more.length(); i++) {
            int here = index(more.charAt(i));
            if (here >= 0 && !seen[here]) {
                seen[here] = true;
                covered += rarity[here] * wanted[here];
            }
        }
        return characterSum == 0 ? 0 : covered / characterSum;
    }

    /** Whether the last wording held every code of the query. */
    boolean coveredAll() {
        for (int i = 0; i < distinct; i++) {
            if (found[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
