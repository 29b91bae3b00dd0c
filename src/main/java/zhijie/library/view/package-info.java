/** The pages of {@code library}: one bean a page, holding ids, versions and a form, never an entity. Nobody imports it. */
package zhijie.library.view;
