/**
 * FAQs from a sheet in CSV: one line a FAQ, at least a question and an answer. Wrong lines are named and left out, the
 * rest is taken. Deliberately absent: alignments, which are made in the library.
 */
package zhijie.exchange.faq;
