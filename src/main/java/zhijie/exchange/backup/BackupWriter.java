package zhijie.exchange.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes every table as lines of JSON arrays, then the manifest with their checksums. */
final class BackupWriter {

    private final Connection connection;
    private final String takenAt;

    BackupWriter(Connection connection, String takenAt) {
        this.connection = connection;
        this.takenAt = takenAt;
    }

    BackupManifest write(OutputStream out) throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (String name : Tables.names(connection)) {
            tables.add(table(name, zip));
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.PRODUCT, BackupManifest.FORMAT, Tables.schemaVersion(connection), takenAt, tables);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private BackupManifest.Table table(String name, ZipOutputStream zip) throws IOException, SQLException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry("tables/" + name + ".jsonl"));
        long count = 0;
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator json = new JsonFactory().createGenerator(new Open(new DigestOutputStream(zip, digest)))) {
            statement.setFetchSize(Integer.MIN_VALUE); // The driver's sign for: row by row, not all at once.
            json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            try (ResultSet rows = statement.executeQuery("select * from `" + name + "`")) {
                ResultSetMetaData meta = rows.getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    columns.add(meta.getColumnName(i));
                }
                while (rows.next()) {
                    row(rows, meta, json);
                    count++;
                }
            }
        }
        zip.closeEntry();
        return new BackupManifest.Table(name, columns, count, HexFormat.of().formatHex(digest.digest()));
    }

    private static void row(ResultSet rows, ResultSetMetaData meta, JsonGenerator json)
            throws IOException, SQLException {
        json.writeStartArray();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            switch (meta.getColumnType(i)) {
                case Types.BIT, Types.BOOLEAN, Types.TINYINT -> {
                    int value = rows.getInt(i);
                    json.writeObject(rows.wasNull() ? null : String.valueOf(value));
                }
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                    byte[] value = rows.getBytes(i);
                    json.writeObject(value == null ? null : HexFormat.of().formatHex(value));
                }
                default -> json.writeObject(rows.getString(i));
            }
        }
        json.writeEndArray();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The generator of one entry ends; the zip goes on. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
