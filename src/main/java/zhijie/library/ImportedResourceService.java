package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** What an import asks of resources of any kind besides loading them. */
@ApplicationScoped
@Transactional
@Requires(Permission.LIBRARY_EDIT)
public class ImportedResourceService {

    @Inject
    private ResourceRepository resources;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /**
     * Where a resource stands.
     *
     * @param edited whether its words are a designer's own
     */
    public record State(long id, String code, ResourceType type, boolean archived, boolean edited) {}

    /** The resources of these codes that there are; one statement. */
    public List<State> states(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : resources.states(codes);
    }

    /** Takes resources out of use; nothing is deleted. */
    public void archive(Collection<String> codes) {
        codes.forEach(this::archive);
    }

    /** The words of these are a designer's own again, as before an import that was undone. */
    public void claim(Collection<String> codes) {
        codes.forEach(code -> get(code).markEdited());
        resources.flush();
    }

    private void archive(String code) {
        Resource it = get(code);
        it.archive();
        resources.flush();
        audit.record("resource.archive", it.type().code(), it.id(), code);
        changed.fire(new ContentChanged(it.type().code(), it.id()));
    }

    private Resource get(String code) {
        return resources.find(Resource.class, code).orElseThrow(() -> new NotFoundException("resource", code));
    }
}
