/**
 * A backup: all rows of all tables at one instant, in one zip with checksums. {@link
 * zhijie.exchange.backup.BackupService} is the entry. Deliberately absent: knowledge of any table; what the schema has
 * is what is saved.
 */
package zhijie.exchange.backup;
