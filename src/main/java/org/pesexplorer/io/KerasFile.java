package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Layer;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Scaling;

/**
 * Networks that Keras has saved in its old format, .h5: Sequential models of dense layers with one
 * output, such as the thesis's (docs/file-formats.md, "Networks of Keras"). They read unscaled
 * inputs; of which orders these are the file does not say.
 */
public final class KerasFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final String CONFIG = "config";
  private static final String WEIGHTS = "model_weights";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String file;

  private KerasFile(String file) {
    this.file = file;
  }

  /** One dense layer as the file describes it. */
  private record Dense(String name, int units, String activation, boolean biased) {}

  /**
   * Whether a file is of the format HDF5, by its first bytes.
   *
   * @throws DataException when it cannot be read
   */
  public static boolean sniff(Path path) throws DataException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /**
   * Reads a network.
   *
   * @throws DataException when the file cannot be used, with the place and the reason
   */
  public static Network read(Path path) throws DataException {
    if (!sniff(path)) {
      throw DataException.inFile(path.toString(), "is no HDF5 file");
    }
    KerasFile own = new KerasFile(path.toString());
    try (HdfFile hdf = new HdfFile(path)) {
      return own.network(hdf);
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // jHDF meets damage with many kinds of unchecked exceptions.
      throw DataException.inFile(
          path.toString(), "is damaged or of an unknown kind: " + e.getMessage());
    }
  }

  private DataException fail(String reason) {
    return DataException.inFile(file, reason);
  }

  private Network network(HdfFile hdf) throws IOException {
    Attribute config = hdf.getAttribute("model_config");
    if (config == null) {
      throw fail("has no model_config: it holds weights alone, or is no model of Keras");
    }
    List<Dense> layers = layers(String.valueOf(config.getData()));
    if (!(hdf.getChild(WEIGHTS) instanceof Group weights)) {
      throw fail("has no group " + WEIGHTS);
    }
    Activation activation = activation(layers);
    List<float[][]> kernels = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (Dense layer : layers) {
      read(weights, layer, kernels, biases);
    }
    int inputs = kernels.get(0).length;
    List<Integer> hidden = layers.subList(0, layers.size() - 1).stream().map(Dense::units).toList();
    NetworkShape shape;
    try {
      shape = new NetworkShape(inputs, hidden, activation);
    } catch (IllegalArgumentException e) {
      throw fail(e.getMessage());
    }
    return new Network(
        shape,
        parameters(shape, layers, kernels, biases),
        Scaling.identity(inputs),
        Scaling.identity(1),
        KernelPath.PLAIN);
  }

  private List<Dense> layers(String json) throws DataException {
    JsonPlace root;
    try {
      JsonNode tree = MAPPER.readTree(json);
      root = new JsonPlace(file + ", model_config", tree);
    } catch (JsonProcessingException e) {
      throw fail("model_config: " + JsonTokens.wording(e));
    }
    String kind = root.get("class_name").text();
    if (!kind.equals("Sequential")) {
      throw fail("holds a model of the class " + kind + "; Sequential ones can be read");
    }
    // Before Keras 2.2.3 the configuration was the list itself.
    JsonPlace config = root.get(CONFIG);
    List<JsonPlace> list = config.isList() ? config.list() : config.get("layers").list();
    List<Dense> layers = new ArrayList<>();
    for (JsonPlace one : list) {
      String type = one.get("class_name").text();
      if (type.equals("Dense")) {
        JsonPlace own = one.get(CONFIG);
        layers.add(
            new Dense(
                own.get("name").text(),
                own.get("units").whole(),
                own.get("activation").text(),
                own.get("use_bias").flag()));
      } else if (!type.equals("InputLayer") && !type.equals("Dropout")) {
        throw one.fail("is a layer of the kind " + type + "; dense ones can be read");
      }
    }
    if (layers.isEmpty() || layers.get(layers.size() - 1).units() != 1) {
      throw fail("must end in a dense layer of one neuron, the energy per particle");
    }
    return layers;
  }

  private Activation activation(List<Dense> layers) throws DataException {
    Dense last = layers.get(layers.size() - 1);
    if (!last.activation().equals("linear")) {
      throw fail("layer " + last.name() + ": the last layer must be linear");
    }
    Activation found = Activation.LINEAR;
    for (int k = 0; k < layers.size() - 1; k++) {
      Dense layer = layers.get(k);
      Activation own =
          switch (layer.activation()) {
            case "linear" -> Activation.LINEAR;
            case "softplus" -> Activation.SOFTPLUS;
            case "tanh" -> Activation.TANH;
            case "swish", "silu" -> Activation.SILU;
            case "relu" -> Activation.RELU;
            case "gelu" -> Activation.GELU;
            default ->
                throw fail(
                    "layer "
                        + layer.name()
                        + ": the activation "
                        + layer.activation()
                        + " is not known; linear, softplus, tanh, swish, relu and gelu are");
          };
      if (k > 0 && own != found) {
        throw fail("layer " + layer.name() + ": all hidden layers must have the same activation");
      }
      found = own;
    }
    return found;
  }

  /** Reads the weights of a layer, which its group names in the order kernel, bias. */
  private void read(Group weights, Dense layer, List<float[][]> kernels, List<float[]> biases)
      throws DataException {
    if (!names(weights, "layer_names").contains(layer.name())
        || !(weights.getChild(layer.name()) instanceof Group group)) {
      throw fail("layer " + layer.name() + " has no weights in " + WEIGHTS);
    }
    List<String> names = names(group, "weight_names");
    if (names.size() != (layer.biased() ? 2 : 1)) {
      throw fail(
          "layer " + layer.name() + ": has the weights " + names + ", expected kernel, bias");
    }
    Object kernel = data(group, names.get(0));
    int below = kernels.isEmpty() ? 0 : kernels.get(kernels.size() - 1)[0].length;
    if (!(kernel instanceof float[][] matrix)
        || matrix.length == 0
        || (below > 0 && matrix.length != below)
        || matrix[0].length != layer.units()) {
      throw fail(
          "layer " + layer.name() + ": " + names.get(0) + " does not fit the layers around it");
    }
    Object bias = layer.biased() ? data(group, names.get(1)) : new float[layer.units()];
    if (!(bias instanceof float[] vector) || vector.length != layer.units()) {
      throw fail("layer " + layer.name() + ": " + names.get(1) + " does not fit its neurons");
    }
    kernels.add(matrix);
    biases.add(vector);
  }

  private List<String> names(Group group, String attribute) throws DataException {
    Attribute names = group.getAttribute(attribute);
    Object data = names == null ? null : names.getData();
    if (data instanceof String one) {
      return List.of(one);
    }
    if (data instanceof String[] all) {
      return List.of(all);
    }
    throw fail(group.getPath() + " has no attribute " + attribute);
  }

  private Object data(Group group, String name) throws DataException {
    Node node;
    try {
      node = group.getByPath(name);
    } catch (HdfException e) {
      throw fail(group.getPath() + name + " is missing");
    }
    if (node instanceof Dataset dataset) {
      return dataset.getData();
    }
    throw fail(group.getPath() + name + " is no array");
  }

  private double[] parameters(
      NetworkShape shape, List<Dense> layers, List<float[][]> kernels, List<float[]> biases)
      throws DataException {
    double[] parameters = new double[shape.parameters()];
    List<Layer> places = shape.dense();
    for (int k = 0; k < places.size(); k++) {
      Layer place = places.get(k);
      for (int q = 0; q < place.out(); q++) {
        for (int p = 0; p < place.in(); p++) {
          parameters[place.weights() + q * place.in() + p] = kernels.get(k)[p][q];
        }
        parameters[place.biases() + q] = biases.get(k)[q];
      }
    }
    for (double one : parameters) {
      if (!Double.isFinite(one)) {
        throw fail("a weight among those of " + layers.size() + " layers is not finite");
      }
    }
    return parameters;
  }
}
