package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Training and assessment schemes: read, brought in, taken out of use. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class SchemeService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    /** The schemes in use, by title; one statement. */
    public List<SchemeText> list() {
        return entities.createQuery("select s from Scheme s where s.retired = false order by s.title", Scheme.class)
                .getResultStream()
                .map(Scheme::text)
                .toList();
    }

    /** The scheme of this code, if there is one in use. */
    public Optional<SchemeText> find(String code) {
        return stored(code).filter(scheme -> !scheme.isRetired()).map(Scheme::text);
    }

    /** @throws NotFoundException if there is no scheme of this code in use */
    public SchemeText get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("scheme", code));
    }

    /** Adds a scheme or describes it anew. */
    @Requires(Permission.ROLE_EDIT)
    public void load(SchemeText text) {
        Scheme scheme = stored(text.code()).orElseGet(() -> new Scheme(text.code()));
        scheme.describe(text);
        entities.persist(scheme);
        entities.flush();
        audit.record("scheme.load", "scheme", scheme.id(), text.code());
    }

    /** Takes a scheme out of use; nothing is deleted. */
    @Requires(Permission.ROLE_EDIT)
    public void retire(String code) {
        Scheme scheme = stored(code).orElseThrow(() -> new NotFoundException("scheme", code));
        scheme.retire();
        entities.flush();
        audit.record("scheme.retire", "scheme", scheme.id(), code);
    }

    private Optional<Scheme> stored(String code) {
        return entities.createQuery("select s from Scheme s where s.code = :code", Scheme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
