package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TruthWords;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.KerasFile;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Reads a network, one of ours or an .h5 of Keras; of an ensemble the first member, with the
 * ensemble. A file of Keras says neither which inputs it reads nor what it has learnt: it is taken
 * for one of the thesis's, four particles in the plane with as many exponents from -2 downwards as
 * its inputs ask for, R0p = 20, and energies by equation 9.
 */
public final class ReadNetworkJob implements Job<NetworkContent> {
  private static final String TITLE = "The network could not be opened";
  private static final int THESIS_PARTICLES = 4;
  private static final int THESIS_DEPTH = 3;

  private final Path file;

  /** A reading. */
  public ReadNetworkJob(Path file) {
    this.file = file;
  }

  @Override
  public NetworkContent run(JobContext context) throws Exception {
    try {
      if (EnsembleFiles.sniff(file)) {
        return ensemble(EnsembleFiles.read(file));
      }
      return KerasFile.sniff(file) ? keras(KerasFile.read(file)) : own(NetworkFiles.read(file));
    } catch (DataException e) {
      throw new JobException(TITLE, e.getMessage() + ". What was in hand is unchanged.", e);
    }
  }

  private NetworkContent keras(Network network) throws JobException {
    int inputs = network.shape().inputs();
    if (inputs % THESIS_PARTICLES != 0) {
      throw new JobException(
          TITLE,
          file
              + ": it reads "
              + inputs
              + " inputs, and those of "
              + THESIS_PARTICLES
              + " particles are a multiple of "
              + THESIS_PARTICLES
              + ".");
    }
    List<Integer> orders = new ArrayList<>();
    for (int k = 0; k < inputs / THESIS_PARTICLES; k++) {
      orders.add(-2 - k);
    }
    DescriptorSettings thesis = DescriptorSettings.THESIS;
    return new NetworkContent(
        new SurfaceNetwork(
            network,
            new DescriptorSettings(orders, thesis.r0p(), thesis.kind()),
            THESIS_PARTICLES,
            2,
            InputRange.unknown(inputs)),
        Optional.empty(),
        Optional.of(thesisModel()),
        List.of());
  }

  private static EnergyModel thesisModel() {
    return new EnergyModel(
        ForceShiftedLennardJones.standard(),
        EnergySettings.DEFAULT
            .withCounting(Counting.THESIS)
            .withDepth(ImageDepth.of(THESIS_DEPTH)));
  }

  /** The first network of an ensemble, with the ensemble. */
  private NetworkContent ensemble(TrainedEnsemble all) throws JobException {
    NetworkContent first = own(all.members().get(0));
    return new NetworkContent(
        first.surface(),
        first.trained(),
        first.truth(),
        first.checkpoints(),
        Optional.of(all.surface()));
  }

  private NetworkContent own(TrainedNetwork trained) throws JobException {
    return new NetworkContent(
        trained.surface(), Optional.of(trained), model(trained.truth()), List.of());
  }

  private Optional<EnergyModel> model(Optional<TruthWords> words) throws JobException {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    TruthWords truth = words.get();
    try {
      return Optional.of(
          new EnergyModel(
              PotentialKind.parse(truth.potential()),
              EnergySettings.DEFAULT
                  .withCounting(Counting.of(truth.counting()))
                  .withDepth(ImageDepth.parse(truth.depth()))));
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, file + ": \"model\": " + e.getMessage() + ".", e);
    }
  }
}
