package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.people.CurrentUser;
import zhijie.progress.CourseRecord;
import zhijie.progress.EvidenceRow;
import zhijie.progress.ProgressService;

/** My evidence and my courses, newest first. */
@Named
@RequestScoped
public class EvidenceView {

    @Inject
    private ProgressService service;

    @Inject
    private CurrentUser user;

    private int page = 1;
    private List<EvidenceRow> found = List.of();
    private List<CourseRecord> courses = List.of();

    public void open() {
        Long me = user.get().personId();
        if (me != null) {
            found = service.evidence(me, page);
            courses = service.courses(me);
        }
    }

    public List<EvidenceRow> getRows() {
        return found.subList(0, Math.min(ProgressService.EVIDENCE_PAGE, found.size()));
    }

    public boolean isMore() {
        return found.size() > ProgressService.EVIDENCE_PAGE;
    }

    public List<CourseRecord> getCourses() {
        return courses;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
