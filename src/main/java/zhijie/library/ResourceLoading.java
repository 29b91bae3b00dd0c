package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zhijie.common.ContentChanged;
import zhijie.people.AuditLog;

/**
 * How a resource of a content file comes in, whatever its kind: added, described anew, or left alone because the file
 * is the same or a designer's own words stand there. Its callers hold the transaction and the permission.
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

    <T extends Resource> Loaded load(
            Class<T> kind,
            Supplier<T> create,
            String code,
            String contentHash,
            Consumer<T> describe,
            List<AlignmentText> aligned) {
        Optional<T> known = resources.find(kind, code);
        if (known.isPresent() && contentHash.equals(known.get().contentHash())) {
            return Loaded.UNCHANGED;
        }
        T resource = known.orElseGet(create);
        boolean kept = resource.isEdited() || resource.isRealigned();
        if (!resource.isEdited()) {
            describe.accept(resource);
            resource.publish();
        }
        resources.add(resource);
        alignments.replace(resource, aligned);
        resource.loadedFrom(contentHash);
        resources.flush();
        audit.record("resource.load", resource.type().code(), resource.id(), code);
        changed.fire(new ContentChanged(resource.type().code(), resource.id()));
        return kept ? Loaded.KEPT : known.isPresent() ? Loaded.CHANGED : Loaded.ADDED;
    }
}
