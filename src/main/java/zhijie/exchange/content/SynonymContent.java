package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.search.SearchEditingService;
import zhijie.search.SynonymRow;

/** Synonyms of the trade: {@code synonyms/*.yaml}. */
@ApplicationScoped
class SynonymContent implements ContentKind {

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
    public void load(ContentFile file) {
        editing.load(file.as(File.class).synonyms().stream()
                .map(entry -> new SynonymRow(null, 0, entry.terms(), entry.oneWay(), entry.note()))
                .toList());
    }

    /** The file as the schema describes it. */
    record File(List<Entry> synonyms) {}

    /** One group. */
    record Entry(List<String> terms, boolean oneWay, String note) {}
}
