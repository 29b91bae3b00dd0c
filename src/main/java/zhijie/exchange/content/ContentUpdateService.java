package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.exchange.content.ContentItems.Standing;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * Updates of the content folder that wait for a decision, because a person had changed the thing here. To take them is an
 * import of the format {@code content-updates}, which can be undone; here they are read and declined.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.IMPORT)
public class ContentUpdateService {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    @Inject
    private ContentUpdates updates;

    @Inject
    private ContentMerge merge;

    @Inject
    private AuditLog audit;

    /** The lines of a field that only one side has. */
    public record Difference(String field, List<String> here, List<String> file) {}

    /**
     * An update.
     *
     * @param key what taking or declining it asks for
     * @param retire whether the thing is gone from the files
     */
    public record Update(
            String key,
            String kind,
            String code,
            String title,
            String file,
            LocalDate since,
            boolean retire,
            List<Difference> differences) {}

    /** What waits and the user may decide; a number of statements that depends on the kinds of things. */
    public List<Update> list() {
        List<Update> list = new ArrayList<>();
        updates.waiting().forEach((kind, items) -> {
            Map<String, Standing> current =
                    kind.current(items.stream().map(ContentItem::code).toList());
            items.forEach(item -> list.add(update(kind, item, current.get(item.code()))));
        });
        return list;
    }

    private static Update update(ContentItems kind, ContentItem item, Standing now) {
        return new Update(
                key(item),
                item.kind(),
                item.code(),
                item.title(),
                item.file(),
                item.since().toLocalDate(),
                item.waitsToRetire(),
                item.waitsToRetire() ? List.of() : differences(kind, now, ContentFile.read(item.waiting())));
    }

    private static List<Difference> differences(ContentItems kind, Standing now, JsonNode file) {
        JsonNode here = now == null ? ContentFile.tree(Map.of()) : kind.asFarAs(file, now.node());
        return ContentDecision.differing(here, file).stream()
                .map(field -> difference(field, lines(here.path(field)), lines(file.path(field))))
                .toList();
    }

    private static Difference difference(String field, List<String> here, List<String> file) {
        return new Difference(field, without(here, file), without(file, here));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> rest = new LinkedHashSet<>(lines);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static List<String> lines(JsonNode value) {
        try {
            String text =
                    value.isMissingNode() ? "" : value.isTextual() ? value.asText() : YAML.writeValueAsString(value);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps what stands here; the same file is not asked about again.
     *
     * @param keys of the updates; what doesn't wait any more is left out
     * @return how many were declined
     */
    public int decline(Set<String> keys) {
        int declined = 0;
        for (List<ContentItem> items : updates.waiting().values()) {
            for (ContentItem item : items) {
                if (keys.contains(key(item))) {
                    audit.record("content.decline", "content", item.id(), key(item));
                    merge.decided(item);
                    declined++;
                }
            }
        }
        return declined;
    }

    private static String key(ContentItem item) {
        return item.kind() + ":" + item.code();
    }
}
