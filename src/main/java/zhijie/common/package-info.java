/**
 * What every feature stands on: settings, rules and their exceptions, the clock, text.
 * Anyone may import it; it imports nothing of ours. Deliberately absent: anything that knows a table or a page.
 */
package zhijie.common;
