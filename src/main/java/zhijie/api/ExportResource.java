package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import zhijie.exchange.content.ContentExportService;

/** Things of the product as content files. */
@Path("exports")
public class ExportResource {

    @Inject
    private ContentExportService exports;

    @GET
    @Path("{kind}/{code}")
    @Produces("application/yaml;charset=UTF-8")
    public String get(@PathParam("kind") String kind, @PathParam("code") String code) {
        return exports.export(kind, code);
    }
}
