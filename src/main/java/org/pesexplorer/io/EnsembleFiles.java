package org.pesexplorer.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.UncertaintyFigures;

/**
 * Ensembles as JSON (docs/file-formats.md, "Ensembles"): what makes an uncertainty of their spread,
 * then each network as {@link NetworkFiles} has it. The same training gives the same bytes.
 */
public final class EnsembleFiles {
  static final String FORMAT = "pes-explorer-ensemble";

  private static final int FORMAT_VERSION = 1;
  private static final String CALIBRATION = "calibration";

  private EnsembleFiles() {}

  /**
   * Writes an ensemble, whole or not at all.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why
   */
  public static void write(Path path, TrainedEnsemble ensemble) throws IOException {
    ObjectNode root = NetworkFiles.head(FORMAT, FORMAT_VERSION);
    root.put("networks", ensemble.members().size());
    write(root.putObject(CALIBRATION), ensemble.calibration());
    FiguresJson.write(root.putObject("validation"), ensemble.validation());
    FiguresJson.write(root.putObject("test"), ensemble.test());
    ArrayNode members = root.putArray("members");
    for (TrainedNetwork member : ensemble.members()) {
      members.add(NetworkFiles.tree(member));
    }
    byte[] content = NetworkFiles.bytes(root);
    AtomicFile.writeBytes(path, out -> out.write(content));
  }

  private static void write(ObjectNode to, Calibration calibration) {
    to.put("nominal", calibration.nominal());
    to.put("scale", calibration.scale());
    to.put("rows", calibration.rows());
    UncertaintyFigures test = calibration.test();
    ObjectNode figures = to.putObject("test");
    figures.put("rows", test.rows());
    FiguresJson.put(figures, "coverage1", test.withinOne());
    FiguresJson.put(figures, "coverage2", test.withinTwo());
    FiguresJson.put(figures, "medianUncertainty", test.median());
    FiguresJson.put(figures, "rankCorrelation", test.rankCorrelation());
    FiguresJson.put(figures, "uncertainTenthMae", test.uncertainTenthMae());
    FiguresJson.put(figures, "othersMae", test.othersMae());
  }

  /**
   * Whether a file seems to be an ensemble, by its beginning.
   *
   * @throws DataException when it cannot be read
   */
  public static boolean sniff(Path path) throws DataException {
    return NetworkFiles.begins(path, FORMAT);
  }

  /**
   * Reads an ensemble.
   *
   * @throws DataException when the file cannot be used, with the place and the reason
   */
  public static TrainedEnsemble read(Path path) throws DataException {
    JsonPlace root = NetworkFiles.root(path);
    NetworkFiles.requireFormat(root, "ensemble", FORMAT, FORMAT_VERSION);
    Calibration calibration = root.get(CALIBRATION).make(EnsembleFiles::calibration);
    return root.make(
        own ->
            new TrainedEnsemble(
                own.get("members").each(NetworkFiles::network),
                calibration,
                FiguresJson.errors(own.get("validation")),
                FiguresJson.errors(own.get("test"))));
  }

  private static Calibration calibration(JsonPlace at) throws DataException {
    JsonPlace test = at.get("test");
    return new Calibration(
        at.get("nominal").number(),
        at.get("scale").number(),
        at.get("rows").whole(),
        new UncertaintyFigures(
            test.get("rows").whole(),
            test.get("coverage1").numberOrNull(),
            test.get("coverage2").numberOrNull(),
            test.get("medianUncertainty").numberOrNull(),
            test.get("rankCorrelation").numberOrNull(),
            test.get("uncertainTenthMae").numberOrNull(),
            test.get("othersMae").numberOrNull()));
  }
}
