package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.Slices;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Exam items. Only those who write exams read them; whoever sits one sees them there. */
@ApplicationScoped
@Transactional
@Requires(Permission.LIBRARY_EDIT)
public class ExamItemService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceRepository resources;

    @Inject
    private ResourceLoading loading;

    @Inject
    private AlignmentService alignments;

    /** One page of the items, by code; two statements. */
    public Slice<ExamItemRow> list(ExamItemFilter filter, int page) {
        return Slices.entities(
                        entities,
                        ExamItem.class,
                        "select count(r.id) from ExamItem r" + filter.condition(),
                        "select r from ExamItem r" + filter.condition() + " order by r.code",
                        filter.parameters(),
                        page,
                        Slices.SIZE)
                .map(ExamItem::row);
    }

    /** @throws NotFoundException if there is no item of this id */
    public ExamItemRow get(long id) {
        return resources.get(ExamItem.class, id).row();
    }

    /** The competencies that an item assesses. */
    public List<CompetencyRef> competencies(long id) {
        return alignments.ofResource(id);
    }

    /** Brings an item of a content file in. */
    public void load(ExamItemDocument document) {
        loading.load(
                ExamItem.class,
                document.code(),
                ExamItem::new,
                item -> item.describe(document.text()),
                document.alignments());
    }
}
