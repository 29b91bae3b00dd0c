package zhijie.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import zhijie.common.Setting;

/** The data source of the application, pointed at {@code DATABASE_URL}; the server pools its connections. */
public class ApplicationDataSource extends MysqlDataSource {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    public ApplicationDataSource() {
        DatabaseAddress address = DatabaseAddress.parse(Setting.DATABASE_URL.value());
        setUrl(address.jdbcUrl());
        setUser(address.user());
        setPassword(address.password());
    }
}
