package zhijie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The REST interface as a program meets it; speaks as the machine's own administrator unless given a token. */
class Api {

    /** Offers HTTP/2, as Java's client does unless told otherwise; the server has to go on in HTTP/1.1. */
    private final HttpClient client = HttpClient.newHttpClient();

    private final String base;
    private final String header;
    private final String value;

    private Api(String base, String header, String value) {
        this.base = base;
        this.header = header;
        this.value = value;
    }

    static Api asAdministrator(URL base) {
        // The server names its outer address; the secret counts on loopback only.
        return new Api(
                "http://127.0.0.1:" + base.getPort() + "/api/v1/",
                "Admin-Secret",
                System.getProperty("zhijie.test.secret"));
    }

    Api withSecret(String secret) {
        return new Api(base, "Admin-Secret", secret);
    }

    /** The same interface as somebody else sees it, with a fresh token of hers. */
    Api as(String login) {
        return new Api(
                base,
                "Authorization",
                "Bearer "
                        + post("admin/users/" + login + "/tokens", "application/json", "")
                                .json()
                                .path("secret")
                                .asText());
    }

    /** @param statements how many SQL statements the server counted for it */
    record Answer(int status, String type, byte[] body, int statements) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(text(), e);
            }
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String type, String body) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer postOfUnknownLength(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header(header, value);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers()
                            .firstValue("X-SQL-Statements")
                            .map(Integer::parseInt)
                            .orElse(-1));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
