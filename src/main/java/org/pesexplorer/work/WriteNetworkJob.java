package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.io.OnnxFile;
import org.pesexplorer.io.PythonFile;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Writes a network: as ONNX or Python by the ending of the file, else as our own JSON. */
public final class WriteNetworkJob implements Job<Boolean> {
  private static final String TITLE = "The network cannot be saved";

  private final Path file;
  private final NetworkContent content;

  /** A writing; the file is replaced as a whole. */
  public WriteNetworkJob(Path file, NetworkContent content) {
    this.file = file;
    this.content = content;
  }

  /** Writes; true when the file is one of ours, which can be opened again. */
  @Override
  public Boolean run(JobContext context) throws Exception {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".onnx")) {
        OnnxFile.write(file, content.surface());
        return false;
      }
      if (name.endsWith(".py")) {
        PythonFile.write(file, content.surface());
        return false;
      }
      NetworkFiles.write(file, trained());
      return true;
    } catch (IOException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }

  private TrainedNetwork trained() throws JobException {
    return content
        .trained()
        .orElseThrow(
            () ->
                new JobException(
                    TITLE,
                    "How a network of Keras was trained is not known, so it cannot become one of"
                        + " ours. It can be saved as .onnx or .py.",
                    new IllegalStateException("no training")));
  }
}
