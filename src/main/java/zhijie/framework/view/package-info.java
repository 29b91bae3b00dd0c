/** The pages of {@code framework}: one bean a page, holding ids, versions and a form, never an entity. Nobody imports it. */
package zhijie.framework.view;
