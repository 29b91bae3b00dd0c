package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import zhijie.people.Permission;
import zhijie.qualification.TableDocument;
import zhijie.qualification.TableTemplateService;

/**
 * The table in a role's file. A number that HR filled in makes the table hers; a newer template waits for her, and taking
 * it keeps her numbers.
 */
@ApplicationScoped
class RoleTableContent implements ContentItems {

    @Inject
    private TableTemplateService tables;

    @Override
    public ContentType type() {
        return ContentType.ROLE;
    }

    @Override
    public String name() {
        return "role-table";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        RoleFile it = file.as(RoleFile.class);
        return it.table() == null || it.table().rows().isEmpty()
                ? List.of()
                : List.of(new Item(
                        it.code(),
                        it.title(),
                        ContentFile.tree(RoleTable.of(it.table().document(it.code())))));
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        codes.forEach(code -> tables.get(code)
                .ifPresent(table -> current.put(code, Standing.inUse(ContentFile.tree(RoleTable.of(table))))));
        return current;
    }

    @Override
    public JsonNode asFarAs(JsonNode file, JsonNode now) {
        JsonNode seen = now.deepCopy();
        JsonNode rows = file.path("table").path("rows");
        for (JsonNode row : seen.path("table").path("rows")) {
            JsonNode said = withCode(rows, row.path("code").asText());
            if (!said.has("weight")) {
                ((ObjectNode) row).remove("weight");
            }
            for (int i = 0; i < row.path("rules").size(); i++) {
                JsonNode parameters = said.path("rules").path(i).path("parameters");
                ((ObjectNode) row.path("rules").path(i).path("parameters"))
                        .retain(StreamSupport.stream(
                                        Spliterators.spliteratorUnknownSize(parameters.fieldNames(), 0), false)
                                .toList());
            }
        }
        return seen;
    }

    private static JsonNode withCode(JsonNode rows, String code) {
        for (JsonNode row : rows) {
            if (code.equals(row.path("code").asText())) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item -> tables.load(
                        ContentFile.as(item.node(), RoleTable.class).table().document(item.code())));
    }

    /** A table lives as long as its role: drafts are HR's, and people are scored by what is published. */
    @Override
    public void retire(Collection<String> codes) {
        // Its role is retired besides.
    }

    /** The table in its plain form. */
    record RoleTable(RoleFile.Table table) {

        static RoleTable of(TableDocument document) {
            return new RoleTable(RoleFile.Table.of(document));
        }
    }
}
