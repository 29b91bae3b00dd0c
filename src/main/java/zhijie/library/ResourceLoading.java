package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import zhijie.common.ContentChanged;
import zhijie.people.AuditLog;

/**
 * How a resource of a content file comes in, whatever its kind: added, or described anew. Its callers hold the
 * transaction and the permission, and have found out whether it may be.
 */
@ApplicationScoped
class ResourceLoading {

    @Inject
    private ResourceRepository resources;

    @Inject
    private AlignmentService alignments;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    <T extends Resource> void load(
            Class<T> kind, String code, Function<String, T> create, Consumer<T> describe, List<AlignmentText> aligned) {
        T resource = resources.find(kind, code).orElseGet(() -> create.apply(code));
        describe.accept(resource);
        resource.loaded();
        resources.add(resource);
        alignments.replace(resource, aligned);
        resources.flush();
        audit.record("resource.load", resource.type().code(), resource.id(), code);
        changed.fire(new ContentChanged(resource.type().code(), resource.id()));
    }
}
