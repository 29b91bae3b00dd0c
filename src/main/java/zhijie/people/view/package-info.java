/** The pages of {@code people}: one bean a page, holding ids, versions and a form, never an entity. Nobody imports it. */
package zhijie.people.view;
