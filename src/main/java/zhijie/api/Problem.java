package zhijie.api;

import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param errors each field at fault with the reason; empty where no field is
 * @param reference code under which a defect was logged, or null
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors, String reference) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** A field of the request, by its path in the body or its name in the address, and what is wrong with it. */
    public record FieldError(String field, String reason) {}

    static Problem of(Response.StatusType status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, errors, null);
    }

    static Problem of(Response.StatusType status, String detail) {
        return of(status, detail, List.of());
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
