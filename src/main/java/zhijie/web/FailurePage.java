package zhijie.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page for what should not have happened: it shows the reference code under which the log tells what did. */
@WebServlet("/failure")
public class FailurePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailurePage.class.getName());

    /** Request attribute: the code under which the failure is logged already. */
    static final String REFERENCE = FailurePage.class.getName() + ".reference";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = (String) request.getAttribute(REFERENCE);
        if (reference == null) {
            reference = newReference();
            LOG.log(
                    Level.SEVERE,
                    "错误 " + reference + " " + request.getAttribute("jakarta.servlet.error.request_uri"),
                    (Throwable) request.getAttribute("jakarta.servlet.error.exception"));
        }
        response.setContentType("text/html;charset=UTF-8");
        try (InputStream page = getServletContext().getResourceAsStream("/error/failed.html")) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.getWriter().write(text.replace("{reference}", reference));
        }
    }

    static String newReference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
