/** The periodic cell and the configurations of particles in it. Lengths are in R_c. */
package org.pesexplorer.core.cell;
