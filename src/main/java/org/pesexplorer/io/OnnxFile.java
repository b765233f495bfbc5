package org.pesexplorer.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Layer;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.SurfaceNetwork;

/**
 * Networks as ONNX (operator set 13, IR version 7): single precision, unscaled inputs in, energy
 * per particle out, the scaling inside the graph (docs/file-formats.md, "ONNX"). Messages and field
 * numbers are those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */
public final class OnnxFile {
  private static final int IR_VERSION = 7;
  private static final int OPERATORS = 13;
  private static final int FLOAT = 1;
  private static final String INPUT = "inputs";
  private static final String OUTPUT = "energyPerParticle";

  private final SurfaceNetwork surface;
  private final ProtoWriter graph = new ProtoWriter();
  private final ProtoWriter nodes = new ProtoWriter();
  private int count;

  private OnnxFile(SurfaceNetwork surface) {
    this.surface = surface;
  }

  /**
   * Writes a network, whole or not at all.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, SurfaceNetwork surface) throws IOException {
    byte[] model = bytes(surface);
    AtomicFile.writeBytes(path, out -> out.write(model));
  }

  /** The bytes of a file. */
  static byte[] bytes(SurfaceNetwork surface) {
    return new OnnxFile(surface).model();
  }

  /**
   * ModelProto: ir_version 1, producer_name 2, producer_version 3, graph 7, opset_import 8,
   * metadata_props 14.
   */
  private byte[] model() {
    ProtoWriter model =
        new ProtoWriter()
            .number(1, IR_VERSION)
            .text(2, "PES Explorer")
            .text(3, ProgramVersion.get())
            .message(7, graph())
            .message(8, new ProtoWriter().text(1, "").number(2, OPERATORS));
    metadata()
        .forEach((key, value) -> model.message(14, new ProtoWriter().text(1, key).text(2, value)));
    return model.bytes();
  }

  private Map<String, String> metadata() {
    Map<String, String> words = new TreeMap<>();
    words.put("descriptor", surface.descriptor().kind().id());
    words.put("orders", surface.descriptor().formatOrders());
    words.put("r0p", Numbers.shortest(surface.descriptor().r0p()));
    words.put("particles", Integer.toString(surface.particles()));
    words.put("dimension", Integer.toString(surface.dimension()));
    words.put("units", "lengths in R_c, energies in E_c per particle");
    return words;
  }

  /** GraphProto: node 1, name 2, initializer 5, input 11, output 12. */
  private ProtoWriter graph() {
    Network network = surface.network();
    NetworkShape shape = network.shape();
    List<Layer> layers = shape.dense();
    String below = scaled(network);
    for (int k = 0; k < layers.size(); k++) {
      below = layer(below, layers.get(k), network.parameters(), k);
      if (k < layers.size() - 1) {
        below = activated(below, shape.activation());
      }
    }
    double[] deviation = network.targetScaling().deviations();
    double[] mean = network.targetScaling().means();
    String unit = node("Mul", "", below, vector("targetDeviation", deviation));
    nodes.message(1, named("Add", OUTPUT, "", unit, vector("targetMean", mean)));
    ProtoWriter whole = new ProtoWriter();
    whole.raw(nodes).text(2, "surface").raw(graph);
    whole.message(11, tensorType(INPUT, shape.inputs())).message(12, tensorType(OUTPUT, 1));
    return whole;
  }

  /**
   * (x - mean) / deviation. The mean is taken off in two parts, the first as single precision has
   * it, as inputs may be thousands of deviations from 0.
   */
  private String scaled(Network network) {
    double[] means = network.inputScaling().means();
    double[] rest = new double[means.length];
    for (int k = 0; k < means.length; k++) {
      rest[k] = means[k] - (float) means[k];
    }
    String shifted = node("Sub", "", INPUT, vector("inputMeans", means));
    String centred = node("Sub", "", shifted, vector("inputMeansRest", rest));
    return node("Div", "", centred, vector("inputDeviations", network.inputScaling().deviations()));
  }

  /** Gemm with transB = 1: rows times the turned weights, plus biases. */
  private String layer(String below, Layer layer, double[] w, int k) {
    double[] weights = Arrays.copyOfRange(w, layer.weights(), layer.biases());
    double[] biases = Arrays.copyOfRange(w, layer.biases(), layer.biases() + layer.out());
    return node(
        "Gemm",
        "transB",
        below,
        tensor("weights" + k, weights, layer.out(), layer.in()),
        vector("biases" + k, biases));
  }

  private String activated(String z, Activation activation) {
    return switch (activation) {
      case LINEAR -> z;
      case SOFTPLUS -> node("Softplus", "", z);
      case TANH -> node("Tanh", "", z);
      case RELU -> node("Relu", "", z);
      case SILU -> node("Mul", "", z, node("Sigmoid", "", z));
      case GELU -> gelu(z);
    };
  }

  /** z (1 + erf(z / sqrt 2)) / 2: operator set 13 has no GELU of its own. */
  private String gelu(String z) {
    String name = "gelu" + count;
    String root = node("Div", "", z, vector(name + "Root", Math.sqrt(2)));
    String whole = node("Add", "", node("Erf", "", root), vector(name + "One", 1));
    return node("Mul", "", node("Mul", "", z, whole), vector(name + "Half", 0.5));
  }

  private String node(String operator, String flag, String... inputs) {
    String output = "t" + count++;
    nodes.message(1, named(operator, output, flag, inputs));
    return output;
  }

  /**
   * NodeProto: input 1, output 2, op_type 4, attribute 5 (name 1, i 3, type 20 = INT, which is 2).
   */
  private static ProtoWriter named(String operator, String output, String flag, String... inputs) {
    ProtoWriter node = new ProtoWriter();
    for (String input : inputs) {
      node.text(1, input);
    }
    node.text(2, output).text(4, operator);
    if (!flag.isEmpty()) {
      node.message(5, new ProtoWriter().text(1, flag).number(3, 1).number(20, 2));
    }
    return node;
  }

  private String vector(String name, double... values) {
    return tensor(name, values, values.length);
  }

  /** TensorProto: dims 1, data_type 2, name 8, raw_data 9. */
  private String tensor(String name, double[] values, int... sizes) {
    ProtoWriter tensor = new ProtoWriter();
    for (int size : sizes) {
      tensor.number(1, size);
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (double value : values) {
      raw.writeBytes(ProtoWriter.littleEndian((float) value));
    }
    graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.toByteArray()));
    return name;
  }

  /**
   * ValueInfoProto: name 1, type 2; TypeProto: tensor_type 1; its elem_type 1, shape 2; dim 1 with
   * dim_value 1 or dim_param 2.
   */
  private static ProtoWriter tensorType(String name, int columns) {
    ProtoWriter shape =
        new ProtoWriter()
            .message(1, new ProtoWriter().text(2, "rows"))
            .message(1, new ProtoWriter().number(1, columns));
    ProtoWriter tensor = new ProtoWriter().number(1, FLOAT).message(2, shape);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
  }
}
