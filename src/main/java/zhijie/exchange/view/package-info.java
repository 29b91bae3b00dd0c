/** The beans of the import page. */
package zhijie.exchange.view;
