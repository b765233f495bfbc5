package org.pesexplorer.ui.relaxation;

/** Where the particles of a run start. */
enum StartSource {
  /** As Explore shows them. */
  EXPLORE,
  /** Drawn uniformly in a cell. */
  RANDOM,
  /** As a member of an ensemble did. */
  MEMBER
}
