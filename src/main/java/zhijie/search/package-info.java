/**
 * Search: the only door to Lucene. Here live the folding and analysis of Chinese text, the index, the query with its
 * facets and suggestions, and the feed that brings the database's changes into the index.
 *
 * <p>Entry point: {@code SearchService} for pages and REST; {@link zhijie.search.SearchIndex} is the port behind it, so
 * that a second engine can stand there. A feature gives its documents through {@link zhijie.search.SearchSource}. Every
 * feature may import this package; it imports {@code common} only.
 *
 * <p>Deliberately absent: any knowledge of what a FAQ or a competency is. A document says itself who may see it.
 */
package zhijie.search;
