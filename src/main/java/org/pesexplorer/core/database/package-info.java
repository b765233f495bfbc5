/**
 * What a database of relaxed configurations holds: classes of structures, what it covers of the
 * energies that a particle meets, and advice on how long to relax.
 */
package org.pesexplorer.core.database;
