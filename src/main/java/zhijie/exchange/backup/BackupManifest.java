package zhijie.exchange.backup;

import java.util.List;

/**
 * The list of what a backup holds.
 *
 * @param format version of the file's form
 * @param schema version of the last migration of the database it was taken from
 * @param takenAt in ISO form, UTC
 */
public record BackupManifest(String product, int format, String schema, String takenAt, List<Table> tables) {

    static final String NAME = "manifest.json";
    static final String PRODUCT = "zhijie";
    static final int FORMAT = 1;

    /** A table with its columns, the number of its rows and the SHA-256 of its entry. */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /** Number of rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
