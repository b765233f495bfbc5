package org.pesexplorer.ui.relaxation;

import java.util.Objects;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.ui.common.NumberText;

/**
 * One configuration of an ensemble that somebody wants to look at.
 *
 * @param study the ensemble
 * @param place after which number of scans, its place in the list
 * @param member which configuration
 */
record PickedMember(EnsembleStudy study, int place, int member) {
  PickedMember {
    Objects.requireNonNull(study, "study");
    Objects.checkIndex(place, study.scans().size());
    Objects.checkIndex(member, study.ensemble().size());
  }

  /** The configuration and its figures. */
  EnsembleSample sample() {
    return study.ensemble().samples().get(member)[place];
  }

  /** Where it began: where the images stay when they are fixed. */
  Configuration start() {
    return EnsembleMember.start(study.ensemble().request(), member);
  }

  /** Its relaxation, to be played back. */
  RelaxationRequest relaxation() {
    return EnsembleMember.relaxation(study.ensemble().request(), member, study.scans().get(place));
  }

  /** What it is, in two lines. */
  String words() {
    EnsembleSample sample = sample();
    return "Configuration "
        + (member + 1)
        + " after "
        + study.scans().get(place)
        + " scans: the loop believes v = "
        + NumberText.compact(sample.believed())
        + " E_c, true is "
        + NumberText.compact(sample.energy())
        + " E_c; the nearest image is "
        + NumberText.fixed(sample.nearestImage(), 3)
        + " R_c away.";
  }
}
