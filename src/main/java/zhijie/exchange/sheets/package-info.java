/**
 * Spreadsheets in and out: readings to fill in, the promotion board to take along. {@link
 * zhijie.exchange.sheets.ReadingSheet} is the entry. Deliberately absent: any decision about what is in a sheet; a line
 * that can't be used is told by the service that gets it.
 */
package zhijie.exchange.sheets;
