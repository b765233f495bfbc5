package org.pesexplorer.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Replay;
import org.pesexplorer.core.relax.Slices;

/**
 * Writes relaxations as frames of extended XYZ, computed again step by step as they are written, so
 * that no more than one is in memory (docs/file-formats.md).
 */
public final class RelaxationXyz {
  private final Writer out;
  private final Recording recording;
  private final Relaxer relaxer;
  private final EnergyEvaluator truth;
  private final int number;
  private long frames;

  private RelaxationXyz(Writer out, Recording recording, int number, BooleanSupplier cancelled) {
    RelaxationRequest watched = recording.request().watched(() -> check(cancelled));
    this.out = out;
    this.recording = recording;
    this.relaxer = watched.relaxer();
    this.truth = watched.model().evaluator();
    this.number = number;
  }

  /**
   * What was written.
   *
   * @param frames how many frames
   * @param every each how manyth accepted move has one
   */
  public record Written(long frames, long every) {}

  /**
   * Writes a file with the frames of one relaxation.
   *
   * @param path the file; replaced, as a whole, when all frames are there
   * @param recording what was run, as far as it went
   * @param choice which frames
   * @param cancelled asked every few milliseconds
   * @param progress told the done part, 0 to 1, now and then
   * @throws CancellationException when cancelled says yes; the file stays as it was
   * @throws IOException when the file cannot be written or the cell has more than three dimensions
   */
  public static Written write(
      Path path,
      Recording recording,
      FrameChoice choice,
      BooleanSupplier cancelled,
      DoubleConsumer progress)
      throws IOException {
    requireAxes(path, recording.end());
    Written[] written = new Written[1];
    AtomicFile.write(
        path, out -> written[0] = append(out, recording, 1, choice, cancelled, progress));
    return written[0];
  }

  /**
   * Refuses cells that the format has no room for.
   *
   * @throws DataException when there are more than three dimensions
   */
  public static void requireAxes(Path path, Configuration configuration) throws DataException {
    ExtendedXyz.requireAxes(path, configuration);
  }

  /**
   * Writes the frames of one relaxation after those of others.
   *
   * @param out where to
   * @param recording what was run, as far as it went
   * @param number which configuration of the file it is, from 1
   * @param choice which frames
   * @param cancelled asked every few milliseconds
   * @param progress told the done part, 0 to 1, now and then
   * @throws CancellationException when cancelled says yes
   */
  public static Written append(
      Writer out,
      Recording recording,
      int number,
      FrameChoice choice,
      BooleanSupplier cancelled,
      DoubleConsumer progress)
      throws IOException {
    long every = choice.interval(accepted(recording));
    RelaxationXyz run = new RelaxationXyz(out, recording, number, cancelled);
    run.writeAll(every, cancelled, progress);
    return new Written(run.frames, every);
  }

  private static long accepted(Recording recording) {
    List<RelaxationPoint> points = recording.points();
    return recording.complete()
        ? points.get(points.size() - 1).accepted()
        : new Replay(recording).frame(recording.steps()).accepted();
  }

  private void writeAll(long every, BooleanSupplier cancelled, DoubleConsumer progress)
      throws IOException {
    long steps = recording.steps();
    Slices slices = new Slices();
    writeFrame();
    long next = every;
    while (relaxer.steps() < steps) {
      check(cancelled);
      progress.accept((double) relaxer.steps() / steps);
      // No more steps than there are acceptances to wait for, so that none is run past.
      long wanted = Math.min(next - relaxer.accepted(), steps - relaxer.steps());
      relaxer.advance(slices.next(wanted));
      boolean due = relaxer.accepted() == next;
      if (due || relaxer.steps() == steps) {
        writeFrame();
        next += due ? every : 0;
      }
    }
    progress.accept(1);
  }

  private static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the writing of frames was cancelled");
    }
  }

  private void writeFrame() throws IOException {
    RelaxationRequest request = recording.request();
    Configuration now = relaxer.configuration();
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("configuration", Integer.toString(number));
    extra.put("step", Long.toString(relaxer.steps()));
    extra.put("accepted", relaxer.steps() > 0 && relaxer.lastAccepted() ? "T" : "F");
    if (request.settings().images() == Images.FROZEN) {
      extra.put("believed_energy_per_particle", XyzNumbers.text(relaxer.energyPerParticle()));
    }
    if (frames == 0) {
      extra.putAll(RelaxationWords.of(request));
    }
    double energy = truth.cellEnergy(now);
    ExtendedXyz.writeFrame(
        out,
        new XyzFrame(
            now,
            OptionalDouble.of(energy),
            OptionalDouble.of(energy / now.count()),
            Optional.empty(),
            extra));
    frames++;
  }
}
