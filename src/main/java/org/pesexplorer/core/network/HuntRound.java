package org.pesexplorer.core.network;

/**
 * What a network was found to be in one round of a hole hunt. Energies are per particle, in E_c;
 * NaN stands where there is no figure.
 *
 * @param round how many rounds of training it has behind it, 0 for the network as it came
 * @param starts how many random starts were relaxed on it
 * @param holes at how many ends it lies below the truth by more than the tolerance
 * @param meanDepth how far below, in the mean over the holes; truth above the ceiling counts as the
 *     ceiling. 0 without holes
 * @param worstDepth the largest of these
 * @param validationMae its error on the validation part
 * @param testMae its error on the test part, which is the same in all rounds
 * @param dragSlopeError relative error of the slope along the thesis's path
 * @param randomSlopeError its median over random paths, within the energies that the first network
 *     has learnt
 * @param added how many rows were added after this look; 0 in the last one
 */
public record HuntRound(
    int round,
    int starts,
    int holes,
    double meanDepth,
    double worstDepth,
    double validationMae,
    double testMae,
    double dragSlopeError,
    double randomSlopeError,
    int added) {

  /** The share of starts that end in a hole. */
  public double share() {
    return (double) holes / starts;
  }
}
