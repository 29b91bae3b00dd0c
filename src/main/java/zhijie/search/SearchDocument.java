package zhijie.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the index knows of one searchable thing.
 *
 * <p>Always holds: a key, a title, an address and an audience. An empty audience means that nobody finds it. Dates are
 * absent where the thing does not age.
 *
 * @param code the code as people say it, such as {@code 1.1.1} or {@code 5.1.2.1 a)}; empty if there is none
 * @param title what a hit shows first; for a FAQ its question
 * @param alsoAsked other wordings that count as much as the title
 * @param say the sentence to say to the customer; empty if there is none
 * @param body further text, one element a paragraph or field
 * @param facets values a dimension, without {@link Facet#TYPE} and {@link Facet#FRESHNESS}; {@code 初级|L1} is counted
 *     as 初级 and can be chosen by either name
 * @param audience who may find it: {@code public}, {@code department:7},
 *     {@code permission:LIBRARY_EDIT}, {@code person:12}
 * @param context the line above a hit's title, such as where it applies
 */
public record SearchDocument(
        DocumentKey key,
        String code,
        String title,
        List<String> alsoAsked,
        String say,
        List<String> body,
        Map<Facet, List<String>> facets,
        LocalDate verifiedOn,
        LocalDate verifyBy,
        Set<String> audience,
        String url,
        String context) {

    /** Everybody who is signed in. */
    public static final String PUBLIC = "public";

    public SearchDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        code = code == null ? "" : code;
        say = say == null ? "" : say;
        context = context == null ? "" : context;
        alsoAsked = List.copyOf(alsoAsked);
        body = List.copyOf(body);
        facets = Map.copyOf(facets);
        audience = Set.copyOf(audience);
    }

    /** A public document with a title and text; the start of a chain of {@code with…}. */
    public static SearchDocument of(DocumentKey key, String title, String url, String... body) {
        return new SearchDocument(
                key, "", title, List.of(), "", List.of(body), Map.of(), null, null, Set.of(PUBLIC), url, "");
    }

    public SearchDocument withCode(String newCode) {
        return new SearchDocument(
                key, newCode, title, alsoAsked, say, body, facets, verifiedOn, verifyBy, audience, url, context);
    }

    public SearchDocument withAlsoAsked(List<String> wordings) {
        return new SearchDocument(
                key, code, title, wordings, say, body, facets, verifiedOn, verifyBy, audience, url, context);
    }

    public SearchDocument withSay(String sentence) {
        return new SearchDocument(
                key, code, title, alsoAsked, sentence, body, facets, verifiedOn, verifyBy, audience, url, context);
    }

    public SearchDocument withFacets(Map<Facet, List<String>> values) {
        return new SearchDocument(
                key, code, title, alsoAsked, say, body, values, verifiedOn, verifyBy, audience, url, context);
    }

    public SearchDocument withVerification(LocalDate on, LocalDate by) {
        return new SearchDocument(key, code, title, alsoAsked, say, body, facets, on, by, audience, url, context);
    }

    public SearchDocument withAudience(Set<String> tokens) {
        return new SearchDocument(
                key, code, title, alsoAsked, say, body, facets, verifiedOn, verifyBy, tokens, url, context);
    }

    public SearchDocument withContext(String line) {
        return new SearchDocument(
                key, code, title, alsoAsked, say, body, facets, verifiedOn, verifyBy, audience, url, line);
    }
}
