/**
 * The ways in and out: one sub-package a format. It speaks to the services of the features and to nothing behind them;
 * only {@code api} may import it. Deliberately absent: rules of a feature, which its service keeps for every way in.
 */
package zhijie.exchange;
