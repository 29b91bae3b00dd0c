package zhijie.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Speaks to the running server of a data folder, with the secret that lies there. */
final class AdminClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private AdminClient(String base, String secret) {
        this.base = base;
        this.secret = secret;
    }

    /** The server said no; the message is its reason. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    static AdminClient of(Path data) throws StartException {
        Path run = data.resolve("run");
        try {
            String url = Files.readString(run.resolve("server.url")).strip();
            String secret = Files.readString(run.resolve("admin.secret")).strip();
            return new AdminClient(url + "api/v1/", secret);
        } catch (IOException e) {
            throw new StartException("数据目录 " + data.toAbsolutePath() + " 里没有运行中的职阶：请先 scripts/run，或用 --data 指明目录", e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    List<Map<String, String>> rows(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(json(request(path).GET()).spliterator(), false)
                .map(AdminClient::values)
                .toList();
    }

    /** Gets an object by its fields. */
    JsonNode object(String path) throws IOException, InterruptedException {
        return json(request(path).GET());
    }

    /** Posts and returns one field of the answer. */
    String post(String path, Object body, String field) throws IOException, InterruptedException {
        return json(posting(path, body)).path(field).asText();
    }

    void post(String path, Object body) throws IOException, InterruptedException {
        send(posting(path, body)).close();
    }

    Map<String, String> send(String path, String type, Path file) throws IOException, InterruptedException {
        return values(json(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofFile(file))));
    }

    /** Posts a file and returns the answer for people to read. */
    String text(String path, Path file) throws IOException, InterruptedException {
        return text(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    String text(String path) throws IOException, InterruptedException {
        return text(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    InputStream get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (InputStream in = send(request.header("Accept", "text/plain"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Admin-Secret", secret);
    }

    private HttpRequest.Builder posting(String path, Object body) throws IOException {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (InputStream in = send(request)) {
            return JSON.readTree(in);
        }
    }

    private InputStream send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new RefusedException("职阶没有在 " + base + " 运行：请先 scripts/run，或用 --data 指明目录");
        }
        if (response.statusCode() >= 400) {
            try (InputStream in = response.body()) {
                throw new RefusedException(reason(response.statusCode(), in.readAllBytes()));
            }
        }
        return response.body();
    }

    /** What a problem document says; its detail repeats the reason where there is only one. */
    static String reason(int status, byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asText("服务器回答 " + status);
            List<String> lines = new ArrayList<>();
            boolean repeated = false;
            for (JsonNode error : problem.path("errors")) {
                String field = error.path("field").asText();
                String reason = error.path("reason").asText();
                String line = field.isEmpty() ? reason : field + "：" + reason;
                repeated |= reason.equals(detail) || line.equals(detail);
                lines.add(line);
            }
            if (!repeated) {
                lines.replaceAll(line -> "  " + line);
                lines.add(0, detail);
            }
            return String.join("\n", lines);
        } catch (IOException e) {
            return "服务器回答 " + status;
        }
    }

    private static Map<String, String> values(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            values.put(
                    field.getKey(),
                    value.isArray()
                            ? StreamSupport.stream(value.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining(","))
                            : value.asText());
        });
        return values;
    }
}
