/**
 * Long work as jobs, over core and io: what the window, the command line and a cluster run alike.
 */
package org.pesexplorer.work;
