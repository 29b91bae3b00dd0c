package zhijie.database;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import zhijie.common.Setting;

/**
 * Address of a MySQL or MariaDB database, as given in {@code DATABASE_URL}.
 * Loopback is spoken to in plain, any other host only over verified TLS.
 */
public record DatabaseAddress(String host, int port, String schema, String user, String password) {

    private static final int DEFAULT_PORT = 3306;

    /** @throws IllegalArgumentException if the text is not {@code mysql://user:password@host[:port]/schema} */
    public static DatabaseAddress parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        boolean scheme = "mysql".equals(uri.getScheme()) || "mariadb".equals(uri.getScheme());
        String path = uri.getPath();
        if (!scheme
                || uri.getHost() == null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || path == null
                || !path.matches("/[A-Za-z0-9_$-]{1,64}")) {
            throw wrong();
        }
        String[] userInfo = uri.getRawUserInfo() == null
                ? new String[] {"root", ""}
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                decode(userInfo[0]),
                userInfo.length > 1 ? decode(userInfo[1]) : "");
    }

    /** For the driver; without user and password. */
    public String jdbcUrl() {
        return "jdbc:mysql://" + host + ":" + port + "/" + schema
                + "?characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true&useServerPrepStmts=false&cachePrepStmts=true"
                + "&tinyInt1isBit=true&connectTimeout=10000&socketTimeout=300000"
                + (isLoopback() ? "&sslMode=DISABLED&allowPublicKeyRetrieval=true" : tls());
    }

    private static String tls() {
        return "&sslMode=VERIFY_IDENTITY" + DatabaseTrust.parameters(Setting.DATABASE_CA.value());
    }

    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8); // A plus is a space in forms only.
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("DATABASE_URL 应写作 mysql://用户:密码@主机:端口/库名");
    }

    @Override
    public String toString() {
        return "mysql://" + user + "@" + host + ":" + port + "/" + schema;
    }
}
