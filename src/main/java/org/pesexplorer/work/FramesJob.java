package org.pesexplorer.work;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.FrameChoice;
import org.pesexplorer.io.RelaxationXyz;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Relaxes configurations and writes their frames into one file, one run after another. Several are
 * relaxed at the same time; the file is the same for any number of threads, and whole or not there.
 */
public final class FramesJob implements Job<List<FramesJob.Run>> {
  /** Memory for recordings that wait to be written. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_WAITING = 64;

  private final List<RelaxationRequest> requests;
  private final FrameChoice choice;
  private final Path file;

  /**
   * One relaxation, as it went.
   *
   * @param start the run's first point
   * @param end its last one
   * @param written which frames of it are in the file
   */
  public record Run(RelaxationPoint start, RelaxationPoint end, RelaxationXyz.Written written) {}

  /**
   * Takes requests in hand.
   *
   * @param requests what to relax, in the order of the file
   * @param choice which frames of each are written
   * @param file where to; replaced, as a whole, when all is done
   */
  public FramesJob(List<RelaxationRequest> requests, FrameChoice choice, Path file) {
    this.requests = List.copyOf(requests);
    this.choice = choice;
    this.file = file;
  }

  /** What another failure than one of writing is put into, on its way through the file. */
  private static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    private final Exception failure;

    Failed(Exception failure) {
      super(failure);
      this.failure = failure;
    }
  }

  @Override
  public List<Run> run(JobContext context) throws Exception {
    for (RelaxationRequest request : requests) {
      RelaxationXyz.requireAxes(file, request.start());
    }
    List<Run> runs = new ArrayList<>();
    try {
      AtomicFile.write(file, out -> writeAll(context, out, runs));
    } catch (Failed e) {
      throw e.failure;
    }
    return runs;
  }

  private void writeAll(JobContext context, Writer out, List<Run> runs) throws IOException {
    int most = mostWaiting();
    for (int from = 0; from < requests.size(); from += most) {
      int to = Math.min(requests.size(), from + most);
      double weight = (to - from) / (2.0 * requests.size());
      Recording[] recordings = relax(context.share(weight), from, to);
      JobContext writing = context.share(weight);
      for (int k = 0; k < recordings.length; k++) {
        runs.add(write(writing.share(1.0 / recordings.length), out, recordings[k], from + k + 1));
      }
    }
  }

  private int mostWaiting() {
    long bytes = 1;
    for (RelaxationRequest request : requests) {
      Configuration start = request.start();
      bytes = Math.max(bytes, Recorder.bytes(start.count(), start.dimension()));
    }
    return (int) Math.max(1, Math.min(MOST_WAITING, MOST_BYTES / bytes));
  }

  private Recording[] relax(JobContext context, int from, int to) throws IOException {
    Recording[] recordings = new Recording[to - from];
    try {
      context.forEach(recordings.length, (k, own) -> recordings[k] = relax(own, from + k));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Failed(e);
    }
    return recordings;
  }

  private Recording relax(JobContext context, int index) throws JobException {
    try {
      return new RelaxJob(requests.get(index)).run(context);
    } catch (JobException e) {
      throw requests.size() == 1
          ? e
          : new JobException("Configuration " + (index + 1) + ": " + e.title(), e.advice(), e);
    }
  }

  private Run write(JobContext context, Writer out, Recording recording, int number)
      throws IOException {
    String message = "writing the frames of configuration " + number;
    RelaxationXyz.Written written =
        RelaxationXyz.append(
            out,
            recording,
            number,
            choice,
            context::cancelled,
            fraction -> context.progress(fraction, message));
    List<RelaxationPoint> points = recording.points();
    return new Run(points.get(0), points.get(points.size() - 1), written);
  }
}
