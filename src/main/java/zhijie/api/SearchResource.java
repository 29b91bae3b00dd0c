package zhijie.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhijie.common.RuleViolationException;
import zhijie.search.Facet;
import zhijie.search.MissKind;
import zhijie.search.SearchAnswer;
import zhijie.search.SearchGapService;
import zhijie.search.SearchQuery;
import zhijie.search.SearchRequest;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;

/** {@code GET /search} and {@code GET /suggest}. */
@Path("/")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class SearchResource {

    /** Found once: {@code Json} looks through all archives for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private SearchService search;

    @Inject
    private SearchGapService gaps;

    /** Hits for {@code q}, narrowed by any facet's name; a facet may be given several times. */
    @GET
    @Path("search")
    public String search(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("0") String page,
            @QueryParam("size") @DefaultValue("10") String size,
            @Context UriInfo uri) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = uri.getQueryParameters().getOrDefault(facet.field(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return json(search.search(new SearchRequest(
                text, filters, number("page", page, 0, 100), number("size", size, 1, SearchQuery.MAX_SIZE))));
    }

    static int number(String name, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw RuleViolationException.at(name, "search.number", name, least, most);
        }
        throw RuleViolationException.at(name, "search.number", name, least, most);
    }

    private static String json(SearchAnswer answer) {
        SearchResult result = answer.result();
        StringWriter text = new StringWriter(4_096);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.write("total", result.total());
            json.writeStartArray("hits");
            result.hits().forEach(hit -> write(json, hit));
            json.writeEnd();
            json.writeStartObject("facets");
            result.facets().forEach((facet, counts) -> {
                json.writeStartArray(facet.field());
                counts.forEach(count -> json.writeStartObject()
                        .write("value", count.value())
                        .write("count", count.hits())
                        .writeEnd());
                json.writeEnd();
            });
            json.writeEnd();
            writeOrNull(json, "suggestion", result.suggestion());
            writeOrNull(json, "readAs", result.readAs());
            writeOrNull(json, "direct", result.direct());
            json.write("complete", result.complete() && !answer.status().isPartial());
            json.write("tookMs", answer.tookMillis());
            json.writeEnd();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, SearchResult.Hit hit) {
        json.writeStartObject()
                .write("type", hit.key().type())
                .write("id", hit.key().id())
                .write("code", hit.code())
                .write("title", hit.title())
                .write("wording", hit.wording())
                .write("snippet", hit.snippet())
                .write("say", hit.say())
                .write("url", hit.url())
                .write("score", hit.score())
                .write("expired", hit.expired())
                .write("pinned", hit.pinned())
                .writeEnd();
    }

    private static void writeOrNull(JsonGenerator json, String name, String value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }

    /** A wording that was not found or not opened, or that somebody asks content for. */
    public record Missed(String text, MissKind kind) {}

    /** A search to keep under its words. */
    public record Kept(String title, String parameters) {}

    @POST
    @Path("search/misses")
    @Consumes("application/json")
    public void missed(Missed missed) {
        if (missed == null || missed.text() == null || missed.kind() == null) {
            throw RuleViolationException.at("text", "search.empty");
        }
        gaps.missed(missed.text(), missed.kind());
    }

    @POST
    @Path("search/saved")
    @Consumes("application/json")
    public void keep(Kept kept) {
        if (kept == null || kept.title() == null || kept.parameters() == null) {
            throw RuleViolationException.at("title", "search.empty");
        }
        gaps.save(kept.title(), kept.parameters());
    }

    @DELETE
    @Path("search/saved/{id}")
    public void forget(@PathParam("id") long id) {
        gaps.forget(id);
    }

    /** Completions for a half-typed query. */
    @GET
    @Path("suggest")
    public String suggest(@QueryParam("q") @DefaultValue("") String typed) {
        var array = JSON.createArrayBuilder(search.suggest(typed));
        return JSON.createObjectBuilder().add("suggestions", array).build().toString();
    }
}
