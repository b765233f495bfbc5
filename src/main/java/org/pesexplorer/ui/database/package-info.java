/** The Database view: generating databases, and looking into them. */
package org.pesexplorer.ui.database;
