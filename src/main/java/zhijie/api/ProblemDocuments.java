package zhijie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import zhijie.common.ExpectedErrors;
import zhijie.common.ExpectedException;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.StaleVersionException;
import zhijie.common.StorageFullException;
import zhijie.web.Messages;

/** Errors as problem documents: expected ones name field and reason, a defect only its reference. */
@ApplicationScoped
class ProblemDocuments {

    private static final Logger LOG = Logger.getLogger(ProblemDocuments.class.getName());
    private static final Response.StatusType UNPROCESSABLE = new Unprocessable();

    /** How the reader of JSON begins its sentence about a name that stands twice. */
    private static final String DUPLICATE = "Duplicate field ";

    @Inject
    private Messages messages;

    Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException large) {
                return Problem.of(
                        Response.Status.REQUEST_ENTITY_TOO_LARGE,
                        messages.text("error.tooLarge", large.mostKilobytes()));
            } else if (cause instanceof UnreadableException wrong) {
                return unreadable(wrong.reason());
            } else if (cause instanceof ConstraintViolationException wrong) {
                return invalid(wrong);
            } else if (cause instanceof RejectedException rejected) {
                return Problem.of(UNPROCESSABLE, messages.text(rejected.key()), rejected.errors());
            }
        }
        ExpectedException expected = ExpectedErrors.in(thrown).orElse(null);
        if (expected != null) {
            return expected(expected);
        }
        if (thrown instanceof WebApplicationException web) {
            Response.StatusType status = web.getResponse().getStatusInfo();
            String key = "error.status." + status.getStatusCode();
            String reason = messages.text(key);
            return Problem.of(status, reason.equals(key) ? status.getReasonPhrase() : reason);
        }
        return defect(thrown);
    }

    private Problem expected(ExpectedException expected) {
        String reason = messages.of(expected);
        List<Problem.FieldError> errors =
                expected.field() == null ? List.of() : List.of(new Problem.FieldError(expected.field(), reason));
        Response.StatusType status;
        if (expected instanceof NotFoundException) {
            status = Response.Status.NOT_FOUND;
        } else if (expected instanceof ForbiddenException) {
            status = Response.Status.FORBIDDEN;
        } else if (expected instanceof StaleVersionException
                || expected.key().startsWith("constraint.") && expected.key().endsWith("_uk")) {
            status = Response.Status.CONFLICT;
        } else if (expected instanceof StorageFullException) {
            status = Response.Status.SERVICE_UNAVAILABLE;
        } else {
            status = UNPROCESSABLE;
        }
        return Problem.of(status, reason, errors);
    }

    private Problem unreadable(JsonProcessingException wrong) {
        String field = wrong instanceof JsonMappingException mapping ? path(mapping) : "";
        String reason;
        if (wrong instanceof UnrecognizedPropertyException) {
            reason = messages.text("error.json.unknown");
        } else if (wrong instanceof InvalidFormatException format) {
            reason = messages.text("error.json.value", String.valueOf(format.getValue()));
        } else if (wrong instanceof MismatchedInputException) {
            reason = messages.text("error.json.type");
        } else if (wrong.getOriginalMessage().startsWith(DUPLICATE)) {
            reason = messages.text(
                    "error.json.duplicate", wrong.getOriginalMessage().substring(DUPLICATE.length()));
        } else if (wrong.getLocation() == null) {
            reason = messages.text("error.json.type");
        } else {
            reason = messages.text(
                    "error.json.syntax",
                    wrong.getLocation().getLineNr(),
                    wrong.getLocation().getColumnNr());
        }
        return Problem.of(
                Response.Status.BAD_REQUEST,
                field.isEmpty() ? reason : field + "：" + reason,
                List.of(new Problem.FieldError(field.isEmpty() ? "body" : field, reason)));
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Of an address 400, of a body 422. */
    private Problem invalid(ConstraintViolationException wrong) {
        List<Problem.FieldError> errors = wrong.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), reason(violation)))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .toList();
        boolean inBody = wrong.getConstraintViolations().stream().anyMatch(violation -> depth(violation) > 2);
        String detail = errors.stream()
                .map(error -> error.field() + "：" + error.reason())
                .collect(Collectors.joining("；"));
        return Problem.of(inBody ? UNPROCESSABLE : Response.Status.BAD_REQUEST, detail, errors);
    }

    private String reason(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotEmpty", "NotBlank" -> messages.text("error.value.required");
            case "Pattern" ->
                messages.text("error.value.pattern", constraint.getAttributes().get("regexp"));
            default -> violation.getMessage();
        };
    }

    /** The path below the method: the parameter, or the body's field without the parameter that holds the body. */
    private static String field(ConstraintViolation<?> violation) {
        String[] parts = violation.getPropertyPath().toString().split("\\.", depth(violation) > 2 ? 3 : 2);
        return parts[parts.length - 1];
    }

    private static long depth(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .count();
    }

    private Problem defect(Throwable thrown) {
        String code = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "错误 " + code, thrown instanceof ProcessingException ? thrown.getCause() : thrown);
        Response.Status status = Response.Status.INTERNAL_SERVER_ERROR;
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                messages.text("error.unexpected", code),
                List.of(),
                code);
    }

    /** Jakarta REST 3.1 has no name for 422. */
    private static final class Unprocessable implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
