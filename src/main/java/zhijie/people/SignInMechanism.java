package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.Setting;

/**
 * Tells who sends a request: a browser by its session, a program by its personal token. Without either, only the
 * sign-in page and the machine's own addresses answer.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String ADMIN_HEADER = "Admin-Secret";
    private static final List<String> OPEN = List.of(
            "/sign-in",
            "/jakarta.faces.resource/",
            "/health",
            "/metrics",
            "/openapi",
            "/error/",
            "/failure",
            "/theme/");

    @Inject
    private TokenViewers tokens;

    @Inject
    private SignInSession sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Viewer> viewer =
                fromSecret(request).or(() -> fromToken(request)).or(() -> sessions.resume(request));
        if (viewer.isPresent()) {
            request.setAttribute(CurrentUser.ATTRIBUTE, viewer.get());
            Set<String> groups = viewer.get().roles().stream().map(Enum::name).collect(Collectors.toSet());
            return context.notifyContainerAboutLogin(viewer.get().login(), groups);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OPEN.stream().anyMatch(path::startsWith)) {
            return context.doNothing();
        }
        return challenge(request, response, path);
    }

    /** The command line of this machine, which can read the secret in the data folder. */
    private static Optional<Viewer> fromSecret(HttpServletRequest request) {
        String shown = request.getHeader(ADMIN_HEADER);
        String secret = Setting.ADMIN_SECRET.value();
        boolean known = shown != null
                && !secret.isEmpty()
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
        return known && isFromHere(request) ? Optional.of(Viewer.COMMAND_LINE) : Optional.empty();
    }

    /** Where the server is bound to an address of the network, this machine itself speaks from that address. */
    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return request.getRemoteAddr().equals(request.getLocalAddr())
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Optional<Viewer> fromToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
                ? tokens.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static AuthenticationStatus challenge(
            HttpServletRequest request, HttpServletResponse response, String path) {
        boolean program = path.startsWith("/api/") || path.startsWith("/ims/") || path.startsWith("/xapi/");
        boolean ajax = "partial/ajax".equals(request.getHeader("Faces-Request"));
        try {
            if (program) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                response.setHeader("WWW-Authenticate", "Bearer realm=\"zhijie\"");
                response.setContentType("application/problem+json;charset=UTF-8");
                response.getWriter()
                        .write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                                + "\"detail\":\"请用 Authorization: Bearer 带上个人令牌（scripts/admin token 登录名）\"}");
            } else if (ajax) {
                // The page keeps what was typed, goes to the sign-in page and fills it in again afterwards.
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                boolean reads = "GET".equals(request.getMethod());
                response.sendRedirect(request.getContextPath() + "/sign-in"
                        + (reads && !"/".equals(path)
                                ? "?next=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8)
                                : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
