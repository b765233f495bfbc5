/** The Training view: networks that learn a surface, and what they have learnt. */
package org.pesexplorer.ui.training;
