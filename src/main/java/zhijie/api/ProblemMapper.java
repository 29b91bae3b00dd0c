package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where a program's errors end. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    private ProblemDocuments problems;

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.of(thrown).response();
    }
}
