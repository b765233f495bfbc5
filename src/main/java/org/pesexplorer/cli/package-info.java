/** The program without a window: the commands, their options and what they print. */
package org.pesexplorer.cli;
