package zhijie.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.util.Beans;
import zhijie.common.ExpectedErrors;
import zhijie.common.ExpectedException;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;

/**
 * The one place where a page's errors end. Expected ones become a message, an answer of 403 or 404; anything else is
 * logged once under a reference code, and the user sees the code.
 */
public class ExceptionHandlers extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(ExceptionHandlers.class.getName());

    public ExceptionHandlers(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (events.hasNext()) {
                Throwable thrown = events.next().getContext().getException();
                events.remove();
                while (events.hasNext()) {
                    events.next();
                    events.remove();
                }
                try {
                    answer(context, thrown);
                } catch (IOException e) {
                    throw new FacesException(e);
                }
            }
            getWrapped().handle();
        }

        private static void answer(FacesContext context, Throwable thrown) throws IOException {
            ExternalContext external = context.getExternalContext();
            ExpectedException expected = ExpectedErrors.in(thrown).orElse(null);
            Messages messages = Beans.getReference(Messages.class);
            if (find(thrown, ViewExpiredException.class) != null) {
                if (context.getPartialViewContext().isAjaxRequest()) {
                    // The page keeps what was typed, opens itself anew and fills it in again.
                    external.setResponseStatus(HttpServletResponse.SC_CONFLICT);
                    context.responseComplete();
                    return;
                }
                external.redirect((String) external.getRequestMap().getOrDefault(AddressFilter.REQUESTED, "/"));
                context.responseComplete();
            } else if (expected != null && canStillSay(context)) {
                messages.failed(expected);
                context.renderResponse();
            } else if (expected instanceof NotFoundException) {
                status(context, HttpServletResponse.SC_NOT_FOUND);
            } else if (expected instanceof ForbiddenException) {
                status(context, HttpServletResponse.SC_FORBIDDEN);
            } else {
                String code = FailurePage.newReference();
                LOG.log(Level.SEVERE, "错误 " + code, thrown);
                if (canStillSay(context) && context.getPartialViewContext().isAjaxRequest()) {
                    context.addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, messages.text("error.unexpected", code), null));
                    context.renderResponse();
                } else {
                    external.getRequestMap().put(FailurePage.REFERENCE, code);
                    status(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                }
            }
        }

        /** Whether the page that was posted will yet be written, with its messages. */
        private static boolean canStillSay(FacesContext context) {
            return context.isPostback()
                    && !context.getResponseComplete()
                    && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        }

        private static void status(FacesContext context, int status) throws IOException {
            if (!context.getExternalContext().isResponseCommitted()) {
                context.getExternalContext().responseReset();
                context.getExternalContext().responseSendError(status, null);
            }
            context.responseComplete();
        }

        private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return type.cast(cause);
                }
            }
            return null;
        }
    }
}
