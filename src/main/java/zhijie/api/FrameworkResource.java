package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import zhijie.framework.FrameworkDetail;
import zhijie.framework.FrameworkRow;
import zhijie.framework.FrameworkService;

/** Frameworks: the list, and one whole with its levels, terms and every code of its tree. */
@Path("frameworks")
public class FrameworkResource {

    @Inject
    private FrameworkService frameworks;

    @GET
    public List<FrameworkRow> list() {
        return frameworks.list();
    }

    @GET
    @Path("{code}")
    public FrameworkDetail get(@PathParam("code") String code) {
        return frameworks.get(code);
    }
}
