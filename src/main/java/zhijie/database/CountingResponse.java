package zhijie.database;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Puts the statement count into the header when the page, buffered until it is complete, begins to be written. */
class CountingResponse extends HttpServletResponseWrapper {

    CountingResponse(HttpServletResponse response) {
        super(response);
    }

    private void report() {
        if (!isCommitted()) {
            setIntHeader(StatementCountFilter.HEADER, StatementCount.get());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        report();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        report();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        report();
        super.flushBuffer();
    }
}
