/**
 * Content files: YAML under {@code CONTENT_DIR}, checked against the schemas beside them and loaded at start-up. {@link
 * zhijie.exchange.content.ContentLoader} is the entry; a feature's importer is one {@link
 * zhijie.exchange.content.ContentKind}. Deliberately absent: any way to load a file that was not checked.
 */
package zhijie.exchange.content;
