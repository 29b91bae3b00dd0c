package zhijie.exchange.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import zhijie.common.RuleViolationException;

/** A backup file that was found whole: every entry has the checksum that the manifest names. */
final class BackupReader implements AutoCloseable {

    private static final int BATCH = 200;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupReader(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws RuleViolationException if it is no backup of ours, or is damaged */
    static BackupReader open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RuleViolationException("backup.damaged", "zip");
        }
        try {
            BackupReader reader = new BackupReader(zip, readManifest(zip));
            reader.checkEntries();
            return reader;
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static BackupManifest readManifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new RuleViolationException("backup.notOurs");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = new ObjectMapper().readValue(in, BackupManifest.class);
            if (!BackupManifest.PRODUCT.equals(manifest.product()) || manifest.tables() == null) {
                throw new RuleViolationException("backup.notOurs");
            }
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new RuleViolationException("backup.format", manifest.format(), BackupManifest.FORMAT);
            }
            return manifest;
        } catch (JsonProcessingException | ZipException e) {
            throw new RuleViolationException("backup.damaged", BackupManifest.NAME);
        }
    }

    private void checkEntries() throws IOException {
        for (BackupManifest.Table table : manifest.tables()) {
            ZipEntry entry = zip.getEntry(table.entry());
            if (entry == null || !checksum(entry).equals(table.sha256())) {
                throw new RuleViolationException("backup.damaged", table.entry());
            }
        }
    }

    private String checksum(ZipEntry entry) throws IOException {
        MessageDigest digest = BackupWriter.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException | java.io.EOFException e) {
            throw new RuleViolationException("backup.damaged", entry.getName());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** @throws RuleViolationException if the backup is of another schema than the database */
    void checkSchema(Connection connection) throws SQLException {
        String here = Tables.schemaVersion(connection);
        Set<String> tables = new TreeSet<>(Tables.names(connection));
        Set<String> saved = manifest.tables().stream()
                .map(BackupManifest.Table::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!here.equals(manifest.schema()) || !tables.equals(saved)) {
            throw new RuleViolationException("backup.schema", manifest.schema(), here);
        }
    }

    /** Within the connection's transaction. */
    void replaceAll(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            String highestId = Tables.text(connection, "select max(value) from id_sequence").stream()
                    .findFirst()
                    .orElse(null);
            statement.execute("set foreign_key_checks = 0");
            for (BackupManifest.Table table : manifest.tables()) {
                statement.execute("delete from `" + table.name() + "`");
            }
            for (BackupManifest.Table table : manifest.tables()) {
                fill(connection, table);
            }
            if (highestId != null) {
                // Numbers that this server has drawn already must not be drawn again.
                statement.executeUpdate("update id_sequence set value = greatest(value, " + Long.parseLong(highestId)
                        + ") where name = 'zhijie'");
            }
        }
    }

    private void fill(Connection connection, BackupManifest.Table table) throws IOException, SQLException {
        Set<String> binary = checkColumns(connection, table);
        String sql = "insert into `" + table.name() + "` ("
                + table.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(","))
                + ") values (" + "?,".repeat(table.columns().size() - 1) + "?)";
        long count = 0;
        ObjectReader reader = new ObjectMapper().readerForListOf(String.class);
        try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()));
                PreparedStatement insert = connection.prepareStatement(sql);
                JsonParser lines = new ObjectMapper().createParser(in)) {
            while (lines.nextToken() != null) {
                List<String> row = reader.readValue(lines);
                for (int i = 0; i < table.columns().size(); i++) {
                    if (row.get(i) != null && binary.contains(table.columns().get(i))) {
                        insert.setBytes(i + 1, HexFormat.of().parseHex(row.get(i)));
                    } else {
                        insert.setString(i + 1, row.get(i));
                    }
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (JsonProcessingException | IndexOutOfBoundsException e) {
            throw new RuleViolationException("backup.damaged", table.entry());
        }
    }

    /** Names of the columns that hold bytes; the names go into SQL, so each must be one of the table's own. */
    private static Set<String> checkColumns(Connection connection, BackupManifest.Table table) throws SQLException {
        Set<String> known = new HashSet<>();
        Set<String> binary = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from `" + table.name() + "` where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                String name = none.getMetaData().getColumnName(i);
                known.add(name);
                switch (none.getMetaData().getColumnType(i)) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> binary.add(name);
                    default -> {
                        // Text serves for every other type.
                    }
                }
            }
        }
        if (!known.equals(new HashSet<>(table.columns()))) {
            throw new RuleViolationException("backup.columns", table.name());
        }
        return binary;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
