/** The program's start: it opens the window or runs a command. */
package org.pesexplorer.app;
