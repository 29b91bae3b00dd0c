package zhijie.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Bounds the bodies of requests: JSON of a call to 2 MB, a file to import to 40 MB (50,000 FAQs). A backup has its own way
 * in. A body ends where its stated length ends: the server takes one that comes with the offer of an upgrade, as Java's
 * client makes it, for endless. So nothing here may ask whether there is a body either.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BODY = BodyLimit.class.getName();
    private static final long MOST_JSON = 2L * 1024 * 1024;
    private static final long MOST_FILE = 40L * 1024 * 1024;
    private static final long MOST_BACKUP = 4L * 1024 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = request.getUriInfo().getPath();
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType());
        long most = path.startsWith("admin/restore") ? MOST_BACKUP : json ? MOST_JSON : MOST_FILE;
        boolean upgrade = request.getHeaderString("Upgrade") != null;
        long length = request.getLength();
        if (length >= 0) {
            BoundedInputStream body = bounded(request.getEntityStream(), length).get();
            if (upgrade) {
                request.setProperty(BODY, body);
            }
            if (length > most) {
                throw new TooLargeException(most);
            }
            request.setEntityStream(CloseShieldInputStream.wrap(body));
        } else if (!upgrade) {
            request.setEntityStream(bounded(request.getEntityStream(), most)
                    .setOnMaxCount((max, count) -> {
                        throw new TooLargeException(most);
                    })
                    .get());
        } else if (request.getHeaderString("Transfer-Encoding") != null) {
            throw new ClientErrorException(Response.Status.LENGTH_REQUIRED);
        } else {
            request.setEntityStream(InputStream.nullInputStream());
        }
    }

    /** Reads what a refusal left unread: the server would cut the connection, and the client might not see the answer. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(BODY) instanceof BoundedInputStream body && body.getRemaining() <= MOST_FILE) {
            IOUtils.consume(body);
        }
    }

    private static BoundedInputStream.Builder bounded(InputStream body, long length) {
        return BoundedInputStream.builder().setInputStream(body).setMaxCount(length);
    }
}
