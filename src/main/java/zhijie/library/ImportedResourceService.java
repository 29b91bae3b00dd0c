package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** What an import asks of resources besides loading them: whose words stand there, and to give them up or back. */
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
     * @param realigned whether its alignments are
     */
    public record State(long id, ResourceType type, boolean edited, boolean realigned, boolean archived) {

        /** Whether an import leaves something of it alone. */
        public boolean kept() {
            return edited || realigned;
        }
    }

    /** The resource of this code, if there is one. */
    public Optional<State> state(String code) {
        return resources
                .find(Resource.class, code)
                .map(it -> new State(
                        it.id(), it.type(), it.isEdited(), it.isRealigned(), it.status() == ResourceStatus.ARCHIVED));
    }

    /** From now on the next import may overwrite it: somebody chose so, or it is being put back. */
    public void release(String code) {
        Resource it = get(code);
        it.release();
        resources.flush();
        audit.record("resource.release", it.type().code(), it.id(), code);
    }

    /** Its words and alignments are a designer's own again, as they were before an import that was undone. */
    public void claim(String code, boolean edited, boolean realigned) {
        Resource it = get(code);
        if (edited) {
            it.markEdited();
        }
        if (realigned) {
            it.markRealigned();
        }
        resources.flush();
    }

    /** Takes it out of use; nothing is deleted. */
    public void archive(String code) {
        Resource it = get(code);
        it.archive();
        it.release();
        resources.flush();
        audit.record("resource.archive", it.type().code(), it.id(), code);
        changed.fire(new ContentChanged(it.type().code(), it.id()));
    }

    private Resource get(String code) {
        return resources.find(Resource.class, code).orElseThrow(() -> new NotFoundException("resource", code));
    }
}
