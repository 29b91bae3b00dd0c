package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import zhijie.framework.CompetencyDetail;
import zhijie.framework.FrameworkService;
import zhijie.library.AlignmentService;
import zhijie.library.CompetencyResources;
import zhijie.qualification.RoleService;
import zhijie.qualification.RoleUse;

/** One competency with what teaches, practises and assesses it, and the roles that ask for it. */
@Path("competencies")
public class CompetencyResource {

    @Inject
    private FrameworkService frameworks;

    @Inject
    private AlignmentService alignments;

    @Inject
    private RoleService roles;

    /** A competency and what hangs on it. */
    public record Answer(CompetencyDetail competency, CompetencyResources resources, List<RoleUse> roles) {}

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Answer get(@PathParam("id") long id) {
        return new Answer(frameworks.competency(id), alignments.ofCompetency(id), roles.asking(id));
    }
}
