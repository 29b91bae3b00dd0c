/** The pages of search: results, synonyms, pinned answers, content gaps. Imports search and web; nothing imports it. */
package zhijie.search.view;
