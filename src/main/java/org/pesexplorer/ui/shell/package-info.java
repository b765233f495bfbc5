/** The window around the views: navigation, menus, context bar, status bar, notices, help. */
package org.pesexplorer.ui.shell;
