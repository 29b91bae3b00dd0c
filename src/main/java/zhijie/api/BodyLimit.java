package zhijie.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds the bodies of requests: JSON of a call to 2 MB, a file to import to 40 MB (50,000 FAQs). A backup has its own way in. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private static final long MOST_JSON = 2L * 1024 * 1024;
    private static final long MOST_FILE = 40L * 1024 * 1024;
    private static final long MOST_BACKUP = 4L * 1024 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType());
        long most = path.startsWith("admin/restore") ? MOST_BACKUP : json ? MOST_JSON : MOST_FILE;
        if (request.getLength() > most) {
            throw new TooLargeException(most);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most));
    }

    private static final class Limited extends FilterInputStream {

        private final long most;
        private long count;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > most) {
                throw new TooLargeException(most);
            }
        }
    }
}
