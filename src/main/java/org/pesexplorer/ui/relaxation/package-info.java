/** The Relaxation view: a recorded run of moves, played back and forth. */
package org.pesexplorer.ui.relaxation;
