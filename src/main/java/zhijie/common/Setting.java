package zhijie.common;

import java.util.Optional;

/**
 * A setting of the installation, read from the system property or else the environment variable of its name.
 * This is the one list of settings; {@code scripts/run --help} prints it. A setting is never a secret's default.
 */
public enum Setting {
    PORT("8080", "HTTP 端口 / HTTP port"),
    HOST("127.0.0.1", "监听地址 / address to listen on"),
    DATA_DIR("data", "数据目录：数据库、索引、备份 / data folder: database, index, backups"),
    CONTENT_DIR("content", "内容目录 / content folder"),
    THEME_DIR("", "自带主题目录：tokens.css、logo.svg / folder of an own theme"),
    DATABASE_URL("", "自有数据库 mysql://用户:密码@主机:端口/库 / own MySQL 8+ or MariaDB 10.11+; empty: embedded"),
    DATABASE_CA("", "自有数据库证书的 CA（PEM 文件）/ CA of the own database's certificate"),
    SAMPLE("true", "载入示例组织 / load the sample organisation"),
    FACES_STAGE("Production", "Faces 阶段 / Faces project stage"),
    SESSION_MINUTES("120", "会话时长（分钟）/ session timeout in minutes"),
    NODE("", "本节点名称，索引位置按节点记录 / name of this node"),
    ADMIN_SECRET("", "scripts/admin 的口令，启动时生成 / secret of scripts/admin, made at start"),
    TLS_PROXY("false", "前面有做 TLS 的代理：按它的 X-Forwarded-Proto 认 https / behind a proxy that does TLS"),
    DIAGNOSTICS("false", "响应头报告 SQL 条数 / report SQL statements in a response header");

    private final String byDefault;
    private final String description;

    Setting(String byDefault, String description) {
        this.byDefault = byDefault;
        this.description = description;
    }

    /** The value, never null; empty where nothing is set and there is no default. */
    public String value() {
        return Optional.ofNullable(System.getProperty(name()))
                .or(() -> Optional.ofNullable(System.getenv(name())))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(byDefault);
    }

    public boolean isOn() {
        return Boolean.parseBoolean(value());
    }

    /** @throws IllegalArgumentException if the value is not a whole number */
    public int number() {
        try {
            return Integer.parseInt(value());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name() + " 应为整数，现为「" + value() + "」", e);
        }
    }

    public String byDefault() {
        return byDefault;
    }

    public String description() {
        return description;
    }
}
