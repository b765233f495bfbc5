/**
 * Dense networks that learn a number from a row of inputs: shapes, gradients, losses, optimisers,
 * training one epoch at a time, splits, linear models and figures of error. It knows nothing of how
 * inputs are made.
 */
package org.pesexplorer.core.network;
