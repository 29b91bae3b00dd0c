package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.Department;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Cases: conversations to learn from. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class CaseService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceRepository resources;

    @Inject
    private ResourceLoading loading;

    @Inject
    private AlignmentService alignments;

    @Inject
    private ResourceSight sight;

    @Inject
    private PeopleService people;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    /** One page of the published cases, by code; three statements. */
    public Slice<CaseRow> list(ResourceFilter filter, int page) {
        return resources
                .list(
                        ResourceType.CASE,
                        filter,
                        "select r.id, r.code, r.title, r.industry, r.scene, r.situation, d.title from CaseStudy r"
                                + " left join r.department d",
                        page)
                .map(r -> new CaseRow(
                        (Long) r[0],
                        (String) r[1],
                        (String) r[2],
                        (Industry) r[3],
                        (Scene) r[4],
                        (String) r[5],
                        (String) r[6]));
    }

    /** @throws NotFoundException if there is no case of this id, or it is for another department */
    public CaseDetail get(long id) {
        CaseStudy study = resources.get(CaseStudy.class, id);
        if (!sight.current().sees(study)) {
            throw new NotFoundException("resource", id);
        }
        Department only = study.department();
        return new CaseDetail(
                study.id(),
                study.version(),
                study.code(),
                study.text(),
                study.status(),
                study.isEdited(),
                only == null ? null : only.code(),
                only == null ? null : only.title(),
                alignments.ofResource(id));
    }

    /**
     * Shows a case to one department alone, or to everybody.
     *
     * @param version that the editor saw
     * @param department its code; null for everybody
     * @throws StaleVersionException if somebody changed the case meanwhile
     * @throws NotFoundException if there is no such case or department
     */
    @Requires(Permission.LIBRARY_EDIT)
    public void showTo(long id, long version, String department) {
        CaseStudy study = resources.get(CaseStudy.class, id);
        StaleVersionException.check(version, study.version());
        study.showTo(department == null ? null : people.department(department));
        resources.flush();
        audit.record("case.showTo", study.type().code(), id, study.code() + " " + department);
        changed.fire(new ContentChanged(study.type().code(), id));
    }

    /** Brings a case of a content file in. */
    @Requires(Permission.LIBRARY_EDIT)
    public void load(CaseDocument document) {
        loading.load(
                CaseStudy.class,
                document.code(),
                CaseStudy::new,
                study -> study.describe(document.text()),
                document.alignments());
    }
}
