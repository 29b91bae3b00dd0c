package zhijie.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An organisation's own colours and logo out of {@code THEME_DIR}, without a rebuild; empty where it has none. */
@WebServlet("/theme/*")
public class ThemeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo();
        boolean tokens = "/tokens.css".equals(name);
        if (!tokens && !"/logo.svg".equals(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(tokens ? "text/css;charset=UTF-8" : "image/svg+xml");
        response.setHeader("Cache-Control", "max-age=300");
        Optional<Path> file = Theme.file(name.substring(1));
        if (file.isPresent()) {
            Files.copy(file.get(), response.getOutputStream());
        }
    }
}
