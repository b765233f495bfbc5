/**
 * Relaxation: configurations on their way to lower energy, step by step, with what was accepted on
 * the way and how to play it back (docs/theory.md, "Relaxation").
 */
package org.pesexplorer.core.relax;
