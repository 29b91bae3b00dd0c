package zhijie.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The fields of the Lucene index and how a document is written into them. A change here raises {@link #VERSION}. */
final class IndexFields {

    /** Stands in the commit data; an index of another version is built anew. */
    static final int VERSION = 5;

    static final String KEY = "key";
    /** Pairs of the title and of the other wordings. */
    static final String TITLE = "t";
    /** Pairs of everything else. */
    static final String BODY = "x";
    /** Codes of the title and the other wordings, only to count documents. */
    static final String CODES = "c";
    /** The same codes in order, wordings apart, for {@link Closeness}. */
    static final String WORDINGS = "k";
    /** Which further codes the text below the wordings holds, each once, for {@link Closeness#coverageWith}. */
    static final String ANSWER = "a";
    /** What people type to name it: 1.1.1, 初级/1.1.1, ccsm-2020/l1/1.1.1. */
    static final String NAMED = "code";

    static final String AUDIENCE = "audience";
    static final String VERIFY_BY = "verifyBy";
    static final String VERIFIED_ON = "verifiedOn";
    static final String FINGERPRINT = "fingerprint";
    /** All facet values of a document as one term: few documents have a combination of their own. */
    static final String COMBINATION = "facets";
    /** How much of an answer it is, in hundredths. */
    static final String SUBSTANCE = "substance";

    static final long NEVER = Long.MAX_VALUE;

    private static final String STORED = "s.";
    private static final long LONG_TEXT = 92;
    private static final long HEADING = 74;
    private static final int MAX_WORDINGS = 24;
    /** Longer texts hold almost any character, which then says nothing. */
    private static final int MOST_READ = 600;

    /** A term of the index holds 32,766 bytes, and a character at most three. */
    private static final int LONGEST_COMBINATION = 10_000;

    private static final char BETWEEN_VALUES = '\u001f';

    private static final FieldType PAIRS = new FieldType();
    private static final FieldType COUNTED = new FieldType();

    static {
        PAIRS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        PAIRS.setTokenized(true);
        PAIRS.freeze();
        COUNTED.setIndexOptions(IndexOptions.DOCS);
        COUNTED.setOmitNorms(true);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    private IndexFields() {}

    static Document write(SearchDocument source) {
        Document document = new Document();
        document.add(new StringField(KEY, source.key().toString(), Field.Store.YES));
        List<String> wordings = new ArrayList<>();
        wordings.add(Folding.fold(source.title()));
        source.alsoAsked().stream().limit(MAX_WORDINGS).map(Folding::fold).forEach(wordings::add);
        document.add(new Field(TITLE, new BigramTokenStream(wordings), PAIRS));
        List<String> body = new ArrayList<>();
        body.add(Folding.fold(source.say()));
        source.body().stream().map(Folding::fold).forEach(body::add);
        document.add(new Field(BODY, new BigramTokenStream(body), PAIRS));
        List<String> codes = wordings.stream().map(Analysis::codes).toList();
        String joined = String.join("\n", codes);
        document.add(new BinaryDocValuesField(WORDINGS, new BytesRef(joined)));
        document.add(new BinaryDocValuesField(ANSWER, new BytesRef(further(joined, body))));
        document.add(new Field(CODES, new CodeTokenStream(joined), COUNTED));
        named(source).forEach(name -> document.add(new StringField(NAMED, name, Field.Store.NO)));
        source.audience().forEach(token -> document.add(new StringField(AUDIENCE, token, Field.Store.NO)));
        Map<Facet, List<String>> facets = facets(source);
        facets.forEach((facet, values) -> values.stream()
                .flatMap(value -> Stream.of(value.split("\\|")))
                .forEach(name -> document.add(new StringField(facet.field(), name, Field.Store.NO))));
        document.add(new SortedDocValuesField(COMBINATION, new BytesRef(combination(facets))));
        document.add(new NumericDocValuesField(VERIFY_BY, day(source.verifyBy())));
        document.add(new NumericDocValuesField(VERIFIED_ON, day(source.verifiedOn())));
        document.add(new NumericDocValuesField(SUBSTANCE, substance(source)));
        document.add(new NumericDocValuesField("id", source.key().id()));
        document.add(new NumericDocValuesField(FINGERPRINT, fingerprint(source)));
        store(document, source);
        return document;
    }

    /** The codes of the first lines that do not stand in the wordings. */
    private static String further(String wordings, List<String> lines) {
        StringBuilder codes = new StringBuilder();
        BitSet known = new BitSet();
        wordings.chars().forEach(known::set);
        int read = 0;
        for (String line : lines) {
            String all = Analysis.codes(line.length() > MOST_READ ? line.substring(0, MOST_READ) : line);
            for (int i = 0; i < all.length() && read < MOST_READ; i++, read++) {
                if (!known.get(all.charAt(i))) {
                    known.set(all.charAt(i));
                    codes.append(all.charAt(i));
                }
            }
        }
        return codes.toString();
    }

    private static String combination(Map<Facet, List<String>> facets) {
        StringBuilder all = new StringBuilder();
        facets.forEach((facet, values) -> values.stream()
                .map(IndexFields::counted)
                .filter(value -> all.length() + value.length() < LONGEST_COMBINATION)
                .forEach(value ->
                        all.append(facet.field()).append('=').append(value).append(BETWEEN_VALUES)));
        return all.toString();
    }

    /** Reads a combination again. */
    static void eachValue(String combination, BiConsumer<Facet, String> reader) {
        int from = 0;
        for (int end = combination.indexOf(BETWEEN_VALUES); end >= 0; end = combination.indexOf(BETWEEN_VALUES, from)) {
            int is = combination.indexOf('=', from);
            String value = combination.substring(is + 1, end);
            Facet.ofField(combination.substring(from, is)).ifPresent(facet -> reader.accept(facet, value));
            from = end + 1;
        }
    }

    /** What a facet value is counted and shown as; after the bar stand other names to filter by. */
    private static String counted(String value) {
        int bar = value.indexOf('|');
        return bar < 0 ? value : value.substring(0, bar);
    }

    /** A sentence to say answers at once, a longer text with reading, a heading not at all. */
    private static long substance(SearchDocument source) {
        if (!source.say().isEmpty()) {
            return 100;
        }
        int length = source.body().stream().mapToInt(String::length).sum();
        return length >= 200 ? LONG_TEXT : HEADING;
    }

    private static Map<Facet, List<String>> facets(SearchDocument source) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.putAll(source.facets());
        facets.put(Facet.TYPE, List.of(source.key().type()));
        facets.remove(Facet.FRESHNESS);
        return facets;
    }

    /** A number that changes whenever what is indexed of the document changes. */
    static long fingerprint(SearchDocument source) {
        long hash = 1125899906842597L;
        String all = source.title()
                + source.alsoAsked()
                + source.say()
                + source.body()
                + source.code()
                + new java.util.TreeMap<>(source.facets())
                + source.verifiedOn()
                + source.verifyBy()
                + new java.util.TreeSet<>(source.audience())
                + source.url()
                + source.context();
        for (int i = 0; i < all.length(); i++) {
            hash = 31 * hash + all.charAt(i);
        }
        return hash;
    }

    private static void store(Document document, SearchDocument source) {
        document.add(new StoredField(STORED + "code", source.code()));
        document.add(new StoredField(STORED + "title", source.title()));
        source.alsoAsked().forEach(w -> document.add(new StoredField(STORED + "also", w)));
        document.add(new StoredField(STORED + "say", source.say()));
        source.body().forEach(b -> document.add(new StoredField(STORED + "body", b)));
        document.add(new StoredField(STORED + "url", source.url()));
        document.add(new StoredField(STORED + "context", source.context()));
        document.add(new StoredField(STORED + "on", day(source.verifiedOn())));
        document.add(new StoredField(STORED + "by", day(source.verifyBy())));
        source.facets()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new StoredField(STORED + "f." + facet.field(), counted(value)))));
    }

    /** The stored document, with an empty audience: that question is answered before a document is read. */
    static SearchDocument read(Document stored) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values = stored.getValues(STORED + "f." + facet.field());
            if (values.length > 0) {
                facets.put(facet, List.of(values));
            }
        }
        return new SearchDocument(
                DocumentKey.parse(stored.get(KEY)),
                stored.get(STORED + "code"),
                stored.get(STORED + "title"),
                List.of(stored.getValues(STORED + "also")),
                stored.get(STORED + "say"),
                List.of(stored.getValues(STORED + "body")),
                facets,
                date(stored.getField(STORED + "on").numericValue().longValue()),
                date(stored.getField(STORED + "by").numericValue().longValue()),
                Set.of(),
                stored.get(STORED + "url"),
                stored.get(STORED + "context"));
    }

    private static long day(LocalDate date) {
        return date == null ? NEVER : date.toEpochDay();
    }

    private static LocalDate date(long day) {
        return day == NEVER ? null : LocalDate.ofEpochDay(day);
    }

    private static Set<String> named(SearchDocument source) {
        Set<String> names = new LinkedHashSet<>();
        String code = codeName(source.code());
        if (code.isEmpty()) {
            return names;
        }
        for (int at = 0; at >= 0; at = code.indexOf('/', at)) {
            at += at == 0 ? 0 : 1;
            names.add(code.substring(at));
            if (at == 0 && code.indexOf('/') < 0) {
                break;
            }
        }
        String last = code.substring(code.lastIndexOf('/') + 1);
        source.facets()
                .getOrDefault(Facet.LEVEL, List.of())
                .forEach(level -> names.add(codeName(counted(level)) + "/" + last));
        return names;
    }

    /** A code as it is compared: folded, without spaces, brackets and closing signs. */
    static String codeName(String code) {
        return Folding.fold(code)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s()、。,]", "")
                .replaceAll("\\.$", "");
    }
}
