package org.pesexplorer.core.network;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;

/** The energy that a network is to learn. An implementation may be for one thread only. */
public interface TrueSurface {

  /** The energy per particle v in E_c; may be infinite. */
  double energyPerParticle(Configuration configuration);

  /**
   * The derivatives of v with respect to all coordinates, particle-major, N * d of them, images
   * moving along, in E_c/R_c; empty where they are undefined.
   */
  Optional<double[]> gradient(Configuration configuration);
}
