package zhijie.api;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Invalid values, which the server would otherwise map by itself, to a page without field or reason. */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    private ProblemDocuments problems;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return problems.of(thrown).response();
    }
}
