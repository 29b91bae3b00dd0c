/**
 * The way to the database: address and driver, migrations, the count of statements.
 * Features use JPA and import nothing from here. Deliberately absent: any table of a feature.
 */
package zhijie.database;
