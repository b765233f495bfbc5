/**
 * The shared observable state of the program: what is being looked at, its undo history and the
 * list of tasks. Uses only the properties and lists of JavaFX, so that it is tested without a
 * window. All of it belongs to one thread, that of the window.
 */
package org.pesexplorer.model;
