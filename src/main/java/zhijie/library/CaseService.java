package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
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

    /** One page of the published cases, by code; three statements. */
    public Slice<CaseRow> list(ResourceFilter filter, int page) {
        return resources
                .list(
                        ResourceType.CASE,
                        filter,
                        "select r.id, r.code, r.title, r.industry, r.scene, r.situation from CaseStudy r",
                        page)
                .map(r -> new CaseRow(
                        (Long) r[0], (String) r[1], (String) r[2], (Industry) r[3], (Scene) r[4], (String) r[5]));
    }

    /** @throws NotFoundException if there is no case of this id */
    public CaseDetail get(long id) {
        CaseStudy study = resources.get(CaseStudy.class, id);
        return new CaseDetail(
                study.id(),
                study.version(),
                study.code(),
                study.text(),
                study.status(),
                study.isEdited(),
                alignments.ofResource(id));
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
