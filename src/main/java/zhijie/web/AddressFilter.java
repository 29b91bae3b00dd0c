package zhijie.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes a readable address to its view. Views have no other address. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute: the address as the browser knows it, context path and query included. */
    static final String REQUESTED = AddressFilter.class.getName() + ".requested";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<Address.Match> match = Address.of(path.isEmpty() ? "/" : path);
        if (match.isPresent()) {
            String query = request.getQueryString();
            request.setAttribute(REQUESTED, request.getRequestURI() + (query == null ? "" : "?" + query));
            request.getRequestDispatcher(match.get().view())
                    .forward(new WithPathParameters(request, match.get().parameters()), response);
        } else if (Address.isView(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithPathParameters extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        WithPathParameters(HttpServletRequest request, Map<String, String> fromPath) {
            super(request);
            parameters = new HashMap<>(request.getParameterMap());
            fromPath.forEach((name, value) -> parameters.put(name, new String[] {value}));
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public java.util.Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
