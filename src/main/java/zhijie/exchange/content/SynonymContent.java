package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.people.Permission;
import zhijie.search.SearchEditingService;
import zhijie.search.SynonymRow;

/** Synonyms of the trade: {@code synonyms/*.yaml}. A group is known by its first word. */
@ApplicationScoped
class SynonymContent implements ContentItems {

    @Inject
    private SearchEditingService editing;

    @Override
    public ContentType type() {
        return ContentType.SYNONYMS;
    }

    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    public Permission permission() {
        return Permission.SEARCH_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : file.root().path("synonyms")) {
            Entry it = ContentFile.as(node, Entry.class);
            items.add(new Item(it.code(), String.join("、", it.terms()), ContentFile.tree(it)));
        }
        return items;
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        editing.loadedSynonyms().forEach((code, row) -> {
            if (codes.contains(code)) {
                Entry entry = new Entry(row.words(), row.oneWay(), row.note());
                current.put(code, Standing.inUse(ContentFile.tree(entry)));
            }
        });
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        Map<String, SynonymRow> rows = new LinkedHashMap<>();
        all.stream().filter(item -> chosen.contains(item.code())).forEach(item -> {
            Entry it = ContentFile.as(item.node(), Entry.class);
            rows.put(item.code(), new SynonymRow(null, 0, it.terms(), it.oneWay(), it.note()));
        });
        editing.load(rows);
    }

    /** Nothing refers to a group. */
    @Override
    public void retire(Collection<String> codes) {
        Map<String, SynonymRow> rows = editing.loadedSynonyms();
        codes.forEach(code -> editing.removeSynonyms(rows.get(code).id()));
    }

    /** One group as the schema describes it. */
    record Entry(List<String> terms, boolean oneWay, String note) {

        /** One way and both ways are two groups. */
        String code() {
            return terms.get(0) + (oneWay ? "→" : "");
        }
    }
}
