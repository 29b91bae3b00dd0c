package zhijie.launcher;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhijie.database.DatabaseAddress;

/** The database that {@code DATABASE_URL} names. It is asked before anything starts, so that a fault is one clear line. */
final class OwnDatabase {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*", Pattern.DOTALL);
    private static final int ACCESS_DENIED = 1045;
    private static final int SCHEMA_DENIED = 1044;
    private static final int NO_SCHEMA = 1049;
    private static final int TOO_MANY = 1040;

    private OwnDatabase() {}

    /** Address and version, without the password. */
    static String check(String url) throws StartException {
        DatabaseAddress address;
        try {
            address = DatabaseAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage(), e);
        }
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version(), @@character_set_database")) {
            row.next();
            String version = row.getString(1);
            if (isTooOld(version)) {
                throw new StartException("数据库版本 " + version + " 太旧：需要 MySQL 8 或 MariaDB 10.11 以上");
            }
            if (!"utf8mb4".equals(row.getString(2))) {
                throw new StartException("数据库 " + address.schema() + " 的字符集是 " + row.getString(2)
                        + "，存不下全部汉字：请先执行 alter database " + address.schema() + " character set utf8mb4");
            }
            return address + "（" + version + "）";
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage(), e);
        } catch (SQLException e) {
            throw new StartException("连不上 " + address + "：" + reason(address, e), e);
        }
    }

    /** By what the server calls itself: a MariaDB of the line 10 tells the driver that it is a MySQL 5.5. */
    static boolean isTooOld(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.matches()) {
            return true;
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return version.contains("MariaDB") ? major < 10 || major == 10 && minor < 11 : major < 8;
    }

    private static String reason(DatabaseAddress address, SQLException e) {
        String place = address.host() + ":" + address.port();
        switch (e.getErrorCode()) {
            case ACCESS_DENIED -> {
                return "用户或密码不对，请检查 DATABASE_URL（密码里的特殊字符要写成 %XX）";
            }
            case SCHEMA_DENIED -> {
                return "用户 " + address.user() + " 无权使用库 " + address.schema() + "，请授权或换一个库";
            }
            case NO_SCHEMA -> {
                return "没有库 " + address.schema() + "，请先建库：create database " + address.schema()
                        + " character set utf8mb4";
            }
            case TOO_MANY -> {
                return "数据库的连接已用满，请调高 max_connections 或停掉别的程序";
            }
            default -> {
                // Then what lies beneath tells it.
            }
        }
        if (has(UnknownHostException.class, e)) {
            return "找不到主机 " + address.host() + "，请检查 DATABASE_URL";
        } else if (has(ConnectException.class, e)) {
            return place + " 没有数据库应答，请确认它已启动、端口没写错";
        } else if (has(SocketTimeoutException.class, e)) {
            return place + " 10 秒没有应答，请检查地址与防火墙";
        } else if (has(GeneralSecurityException.class, e)) {
            return "它的证书不受信任，或不是发给 " + address.host() + " 的：请换证书，或用 DATABASE_CA 指明签发它的 CA 证书（PEM）";
        } else if (firstLine(e).contains("SSL Connection required")) {
            return "它没有启用 TLS，而不是本机地址时必须使用 TLS：请在数据库上配置证书";
        }
        return firstLine(e);
    }

    private static boolean has(Class<? extends Exception> kind, Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
