package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** FAQs: found by those on a call, kept right by their owners. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class FaqService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceRepository resources;

    @Inject
    private ResourceLoading loading;

    @Inject
    private AlignmentService alignments;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ContentChanged> changed;

    /** One page of the published FAQs, by code; three statements. */
    public Slice<FaqRow> list(ResourceFilter filter, int page) {
        LocalDate today = LocalDate.now(clock);
        return resources
                .list(
                        ResourceType.FAQ,
                        filter,
                        "select r.id, r.code, r.title, r.say, r.industry, r.scene, r.verifyBy from Faq r",
                        page)
                .map(r -> new FaqRow(
                        (Long) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (Industry) r[4],
                        (Scene) r[5],
                        (LocalDate) r[6],
                        today.isAfter((LocalDate) r[6])));
    }

    /** @throws NotFoundException if there is no FAQ of this id */
    public FaqDetail get(long id) {
        Faq faq = resources.get(Faq.class, id);
        return new FaqDetail(
                faq.id(),
                faq.version(),
                faq.code(),
                faq.text(),
                faq.status(),
                LocalDate.now(clock).isAfter(faq.verifyBy()),
                faq.isEdited(),
                alignments.ofResource(id));
    }

    /** Brings a FAQ of a content file in. */
    @Requires(Permission.LIBRARY_EDIT)
    public void load(FaqDocument document) {
        loading.load(Faq.class, document.code(), Faq::new, faq -> faq.describe(document.text()), document.alignments());
    }

    /**
     * Adds a designer's own FAQ.
     *
     * @return its id
     */
    @Requires(Permission.LIBRARY_EDIT)
    public long add(FaqText text, List<AlignmentText> aligned) {
        Faq faq = new Faq("faq-" + UUID.randomUUID().toString().substring(0, 13));
        faq.describe(text);
        resources.add(faq);
        alignments.replace(faq, aligned);
        edited(faq, "faq.add");
        return faq.id();
    }

    /** Changes a FAQ's words. */
    @Requires(Permission.LIBRARY_EDIT)
    public void edit(long id, long version, FaqText text) {
        Faq faq = resources.get(Faq.class, id);
        StaleVersionException.check(version, faq.version());
        faq.describe(text);
        edited(faq, "faq.edit");
    }

    private void edited(Faq faq, String action) {
        faq.markEdited();
        resources.flush();
        audit.record(action, "faq", faq.id(), faq.code() + " " + faq.title());
        changed.fire(new ContentChanged("faq", faq.id()));
    }
}
