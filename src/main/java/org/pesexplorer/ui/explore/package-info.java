/** The Explore view: particles placed by hand, the surface following. */
package org.pesexplorer.ui.explore;
