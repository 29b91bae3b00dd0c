/** The pages of {@code progress}: one bean a page, and the words and drawings they share. Nobody imports it. */
package zhijie.progress.view;
