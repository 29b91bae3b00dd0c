/**
 * Support for pages: addresses, locale, messages, errors, headers, resources. Views of every feature import it.
 * It imports {@code common} only. Deliberately absent: anything that knows a feature.
 */
package zhijie.web;
