package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import zhijie.framework.CompetencyDetail;
import zhijie.framework.FrameworkService;
import zhijie.library.AlignmentService;
import zhijie.library.CompetencyResources;

/** One competency with what teaches, practises and assesses it. */
@Path("competencies")
public class CompetencyResource {

    @Inject
    private FrameworkService frameworks;

    @Inject
    private AlignmentService alignments;

    /** A competency and what hangs on it. */
    public record Answer(CompetencyDetail competency, CompetencyResources resources) {}

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Answer get(@PathParam("id") long id) {
        return new Answer(frameworks.competency(id), alignments.ofCompetency(id));
    }
}
