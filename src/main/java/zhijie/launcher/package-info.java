/**
 * Starts and stops the whole product on one machine: settings, embedded database, server. {@link zhijie.launcher.Main}
 * is the entry. Nobody imports it. Deliberately absent: anything of the application; the war runs without it.
 */
package zhijie.launcher;
