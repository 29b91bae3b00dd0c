package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import zhijie.framework.CompetencyDetail;
import zhijie.framework.FrameworkService;
import zhijie.search.Facet;
import zhijie.search.SearchRequest;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;
import zhijie.web.Messages;

/** Finds competencies by words or code for a role to ask for. */
@Named
@ViewScoped
public class CompetencyPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    @Inject
    private SearchService search;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private Messages messages;

    private String typed;

    /** What the typed words find; nothing for less than two characters. */
    public List<SearchResult.Hit> getFound() {
        return !isAsking()
                ? List.of()
                : search.search(new SearchRequest(typed.strip(), Map.of(Facet.TYPE, List.of("competency")), 0, MOST))
                        .result()
                        .hits();
    }

    /** Lets the role ask for a competency too. */
    public void add(RoleForm role, long competencyId) {
        CompetencyDetail competency = frameworks.competency(competencyId);
        if (role.require(competency)) {
            messages.done("role.required", competency.code() + " " + competency.title());
        } else {
            messages.done("role.requiredAlready", competency.title());
        }
    }

    public boolean isAsking() {
        return typed != null && typed.strip().length() >= SHORTEST;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
