package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TruthWords;

/**
 * Our own networks as JSON (docs/file-formats.md, "Networks"). The same training gives the same
 * bytes: no threads, dates, durations or names of files.
 */
public final class NetworkFiles {
  private static final String FORMAT = "pes-explorer-network";
  private static final int FORMAT_VERSION = 1;
  private static final String DESCRIPTOR = "descriptor";
  private static final String INPUT_SCALING = "inputScaling";
  private static final String TARGET_SCALING = "targetScaling";
  private static final String RANGE = "inputRange";
  private static final String TRUTH = "model";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private NetworkFiles() {}

  /**
   * Writes a network, whole or not at all.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why
   */
  public static void write(Path path, TrainedNetwork network) throws IOException {
    byte[] content = bytes(tree(network));
    AtomicFile.writeBytes(path, out -> out.write(content));
  }

  static byte[] bytes(ObjectNode root) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    byte[] text = MAPPER.writer(printer).writeValueAsBytes(root);
    byte[] content = new byte[text.length + 1];
    System.arraycopy(text, 0, content, 0, text.length);
    content[text.length] = '\n';
    return content;
  }

  static ObjectNode tree(TrainedNetwork trained) {
    SurfaceNetwork surface = trained.surface();
    Network network = surface.network();
    ObjectNode root = head(FORMAT, FORMAT_VERSION);
    root.put("particles", surface.particles());
    root.put("dimension", surface.dimension());
    writeDescriptor(root.putObject(DESCRIPTOR), surface.descriptor());
    TrainingJson.writeShape(root.putObject("shape"), network.shape());
    writeRun(root, trained);
    write(root.putObject(INPUT_SCALING), network.inputScaling());
    write(root.putObject(TARGET_SCALING), network.targetScaling());
    ObjectNode range = root.putObject(RANGE);
    write(range.putArray("lower"), surface.range().lower());
    write(range.putArray("upper"), surface.range().upper());
    write(range.putArray("deviations"), surface.range().deviations());
    write(root.putArray("parameters"), network.parameters());
    FiguresJson.write(root.putObject("figures"), trained.figures());
    FiguresJson.write(root.putArray("history"), trained.history());
    return root;
  }

  /** An object that says what it is and which program wrote it. */
  static ObjectNode head(String format, int formatVersion) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", format);
    root.put("formatVersion", formatVersion);
    root.put("program", "PES Explorer");
    root.put("version", ProgramVersion.get());
    return root;
  }

  private static void writeRun(ObjectNode root, TrainedNetwork trained) {
    TrainingJson.write(root.putObject("training"), trained.settings());
    root.put("kernels", JsonPlace.word(trained.surface().network().path()));
    TrainingJson.write(root.putObject("split"), trained.split());
    if (trained.truth().isPresent()) {
      TruthWords words = trained.truth().get();
      ObjectNode truth = root.putObject(TRUTH);
      truth.put("potential", words.potential());
      truth.put("counting", words.counting());
      truth.put("depth", words.depth());
    }
  }

  static void writeDescriptor(ObjectNode to, DescriptorSettings settings) {
    to.put("kind", settings.kind().id());
    settings.orders().forEach(to.putArray("orders")::add);
    to.put("r0p", settings.r0p());
  }

  private static void write(ArrayNode to, double[] numbers) {
    for (double number : numbers) {
      to.add(number);
    }
  }

  private static void write(ObjectNode to, Scaling scaling) {
    write(to.putArray("means"), scaling.means());
    write(to.putArray("deviations"), scaling.deviations());
    scaling.constant().forEach(to.putArray("constant")::add);
  }

  /**
   * Whether a file seems to be a network of ours, by its beginning; the reader has the better words
   * for what is wrong with it.
   *
   * @throws DataException when it cannot be read
   */
  public static boolean sniff(Path path) throws DataException {
    return begins(path, FORMAT);
  }

  /** Whether a format is named at the beginning of a file. */
  static boolean begins(Path path, String format) throws DataException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(256), StandardCharsets.UTF_8).contains('"' + format + '"');
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /**
   * Reads a network.
   *
   * @throws DataException when the file cannot be used, with the place and the reason
   */
  public static TrainedNetwork read(Path path) throws DataException {
    return network(root(path));
  }

  /** The object that a file holds. */
  static JsonPlace root(Path path) throws DataException {
    String name = path.toString();
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(path));
      if (tree == null || !tree.isObject()) {
        throw DataException.inFile(name, "expected a network, an object {...}");
      }
      return new JsonPlace(name, tree);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw DataException.atLine(name, Math.max(0, line), JsonTokens.wording(e));
    } catch (CharacterCodingException e) {
      throw DataException.inFile(
          name, "is no text in UTF-8; an .h5 of Keras can be evaluated, and nothing else");
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  static TrainedNetwork network(JsonPlace root) throws DataException {
    if (root.has("format") && EnsembleFiles.FORMAT.equals(root.get("format").text())) {
      throw root.fail(
          "is an ensemble of networks, where one network is wanted; predict and evaluate take it,"
              + " and export --member writes one of its networks");
    }
    requireFormat(root, "network", FORMAT, FORMAT_VERSION);
    NetworkShape shape = TrainingJson.shape(root.get("shape"));
    SurfaceNetwork surface = root.make(own -> surface(own, shape));
    TrainerSettings settings = TrainingJson.settings(root.get("training"), shape);
    SplitPlan split = TrainingJson.split(root.get("split"));
    Optional<TruthWords> truth = Optional.empty();
    if (root.has(TRUTH)) {
      JsonPlace at = root.get(TRUTH);
      truth =
          Optional.of(
              new TruthWords(
                  at.get("potential").text(), at.get("counting").text(), at.get("depth").text()));
    }
    return new TrainedNetwork(
        surface,
        settings,
        split,
        truth,
        root.get("history").each(FiguresJson::epoch),
        FiguresJson.figures(root.get("figures")));
  }

  /** Refuses what is another kind of file or of another version. */
  static void requireFormat(JsonPlace root, String kind, String format, int known)
      throws DataException {
    if (!root.has("format") || !format.equals(root.get("format").text())) {
      throw root.fail("is no " + kind + " of this program: \"format\" is not \"" + format + "\"");
    }
    int version = root.get("formatVersion").whole();
    if (version != known) {
      throw root.get("formatVersion")
          .fail("was written in format " + version + "; this program knows " + known);
    }
  }

  private static SurfaceNetwork surface(JsonPlace root, NetworkShape shape) throws DataException {
    Network network =
        new Network(
            shape,
            root.get("parameters").numbers(),
            root.get(INPUT_SCALING).make(NetworkFiles::scaling),
            root.get(TARGET_SCALING).make(NetworkFiles::scaling),
            root.get("kernels").choice(KernelPath.class));
    JsonPlace range = root.get(RANGE);
    return new SurfaceNetwork(
        network,
        root.get(DESCRIPTOR).make(NetworkFiles::descriptor),
        root.get("particles").whole(),
        root.get("dimension").whole(),
        new InputRange(
            range.get("lower").numbers(),
            range.get("upper").numbers(),
            range.get("deviations").numbers()));
  }

  private static DescriptorSettings descriptor(JsonPlace at) throws DataException {
    return new DescriptorSettings(
        at.get("orders").wholes(),
        at.get("r0p").number(),
        DescriptorKind.of(at.get("kind").text()));
  }

  private static Scaling scaling(JsonPlace at) throws DataException {
    return new Scaling(
        at.get("means").numbers(), at.get("deviations").numbers(), at.get("constant").wholes());
  }
}
