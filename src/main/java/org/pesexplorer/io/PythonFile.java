package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pesexplorer.core.network.Layer;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.SurfaceNetwork;

/**
 * Networks as one file of Python that needs numpy, and ASE for its calculator: descriptor, weights,
 * energies and forces (docs/file-formats.md, "Python").
 */
public final class PythonFile {
  private static final String TEMPLATE = "/org/pesexplorer/export/calculator.py";
  private static final Pattern PLACE = Pattern.compile("@([A-Z_0]+)@");
  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]");

  private PythonFile() {}

  /**
   * Writes a network, whole or not at all.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, SurfaceNetwork surface) throws IOException {
    String text = text(String.valueOf(path.getFileName()), surface);
    AtomicFile.write(path, out -> out.write(text));
  }

  private static String text(String name, SurfaceNetwork surface) throws IOException {
    Map<String, String> values = values(surface);
    String stem = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    values.put("MODULE", NO_NAME.matcher(stem).replaceAll("_"));
    Matcher places = PLACE.matcher(template());
    return places.replaceAll(
        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  private static String template() throws IOException {
    try (InputStream in = PythonFile.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> values(SurfaceNetwork surface) {
    Network network = surface.network();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("VERSION", ProgramVersion.get());
    values.put("PARTICLES", Integer.toString(surface.particles()));
    values.put("DIMENSION", Integer.toString(surface.dimension()));
    values.put("DESCRIPTOR", surface.descriptor().kind().id());
    values.put("ORDERS", surface.descriptor().orders().toString());
    values.put("R0P", Numbers.shortest(surface.descriptor().r0p()));
    values.put("ACTIVATION", JsonPlace.word(network.shape().activation()));
    values.put("INPUT_MEANS", list(network.inputScaling().means()));
    values.put("INPUT_DEVIATIONS", list(network.inputScaling().deviations()));
    values.put("TARGET_MEAN", Numbers.shortest(network.targetScaling().means()[0]));
    values.put("TARGET_DEVIATION", Numbers.shortest(network.targetScaling().deviations()[0]));
    values.put("RANGE_LOWER", list(surface.range().lower()));
    values.put("RANGE_UPPER", list(surface.range().upper()));
    values.put("LAYERS", layers(network));
    return values;
  }

  private static String layers(Network network) {
    StringJoiner all = new StringJoiner("\n");
    List<Layer> places = network.shape().dense();
    double[] w = network.parameters();
    for (Layer layer : places) {
      StringJoiner rows = new StringJoiner(",\n            ", "[\n            ", ",\n        ]");
      for (int q = 0; q < layer.out(); q++) {
        int from = layer.weights() + q * layer.in();
        rows.add(list(Arrays.copyOfRange(w, from, from + layer.in())));
      }
      double[] biases = Arrays.copyOfRange(w, layer.biases(), layer.biases() + layer.out());
      all.add(
          "    (\n        np.array("
              + rows
              + "),\n        np.array("
              + list(biases)
              + "),\n    ),");
    }
    return all.toString();
  }

  private static String list(double[] numbers) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    for (double number : numbers) {
      list.add(
          Double.isInfinite(number)
              ? (number > 0 ? "np.inf" : "-np.inf")
              : Numbers.shortest(number));
    }
    return list.toString();
  }
}
