/** Pieces that views share: the pulse to the FX thread, maps, number fields, help, task list. */
package org.pesexplorer.ui.common;
