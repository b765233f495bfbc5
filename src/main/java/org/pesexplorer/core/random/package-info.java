/** Random streams keyed by (seed, index), so that any number of threads draws the same numbers. */
package org.pesexplorer.core.random;
