package zhijie.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhijie.common.Setting;

/** Starts the statement count of a request and, where {@code DIAGNOSTICS} is on, reports it in a trailer-like header. */
public class StatementCountFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Name of the header. */
    public static final String HEADER = "X-Sql-Statements";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        StatementCount.start();
        if (Setting.DIAGNOSTICS.isOn()) {
            chain.doFilter(request, new CountingResponse(response));
        } else {
            chain.doFilter(request, response);
        }
    }
}
