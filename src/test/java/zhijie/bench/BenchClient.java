package zhijie.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser as far as the server can tell: signed in with a sample account, with its own session and view state. */
final class BenchClient {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" [^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern RESOURCE = Pattern.compile("(?:href|src)=\"([^\"]+\\.(?:css|js|svg|png)[^\"]*)\"");

    /** One for all, so that what the server keeps for a connection is not taken for a session's. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    BenchClient(String base, String login) throws IOException, InterruptedException {
        this.base = base;
        Map<String, String> form = new LinkedHashMap<>();
        HttpResponse<String> page = get("/sign-in");
        Matcher nonce = NONCE.matcher(String.join(" ", page.headers().allValues("content-security-policy")));
        if (nonce.find()) {
            form.put("primefaces.nonce", nonce.group(1)); // What posts by script has to send it.
        }
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            Matcher name = NAME.matcher(hidden.group());
            Matcher value = VALUE.matcher(hidden.group());
            if (name.find() && value.find()) {
                form.put(name.group(1), value.group(1));
            }
        }
        form.put("form:login", login);
        form.put("form:password", login);
        form.put("form:go", "form:go");
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 302) {
            throw new IOException("登录 " + login + " 没有成功：" + response.statusCode());
        }
    }

    /** The page as text. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader)
            throws IOException, InterruptedException {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        HttpResponse<T> response = HTTP.send(request.build(), reader);
        for (String cookie : response.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    /**
     * The page as it travels, compressed.
     *
     * @throws IOException if it didn't come, or not whole
     */
    byte[] read(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                send(request(path).header("Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " 回答 " + response.statusCode());
        }
        return response.body();
    }

    /** Bytes of a page with all that it refers to, as a browser without any of it loads them. */
    long firstLoadBytes(String path) throws IOException, InterruptedException {
        byte[] page = read(path);
        String html =
                new String(new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes(), StandardCharsets.UTF_8);
        Set<String> resources = new LinkedHashSet<>();
        Matcher resource = RESOURCE.matcher(html);
        while (resource.find()) {
            resources.add(resource.group(1).replace("&amp;", "&"));
        }
        long bytes = page.length;
        for (String address : resources) {
            bytes += read(address).length;
        }
        return bytes;
    }
}
