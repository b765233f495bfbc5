package org.pesexplorer.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainerState;
import org.pesexplorer.core.network.TrainingData;

/**
 * A training that is under way, in a file beside the network that it makes, so that it can go on
 * after a crash (docs/file-formats.md, "Checkpoints"). Bytes, big end first: a mark, 32 bytes that
 * stand for settings and data, the state, and a checksum. Replaced as a whole each time.
 *
 * @param state where the trainer stood
 * @param history the figures of all epochs so far
 */
public record TrainingCheckpoint(TrainerState state, List<EpochFigures> history) {
  private static final byte[] MARK = "PESTRAIN1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int IDENTITY = 32;
  private static final int CHECKSUM = 4;

  /** Copies. */
  public TrainingCheckpoint {
    history = List.copyOf(history);
  }

  /** The checkpoint of a network's file: net.json.checkpoint for net.json. */
  public static Path beside(Path network) {
    return network.resolveSibling(network.getFileName() + ".checkpoint");
  }

  /**
   * What a run is: two runs with the same identity go through the same states.
   *
   * @param path the kernels
   */
  public static byte[] identity(
      TrainerSettings settings,
      SplitPlan split,
      DescriptorSettings descriptor,
      KernelPath path,
      TrainingData data) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode words = mapper.createObjectNode();
    words.put("version", ProgramVersion.get());
    words.put("kernels", path.name());
    TrainingJson.writeShape(words.putObject("shape"), settings.shape());
    TrainingJson.write(words.putObject("training"), settings);
    TrainingJson.write(words.putObject("split"), split);
    NetworkFiles.writeDescriptor(words.putObject("descriptor"), descriptor);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
      update(digest, data.inputs());
      update(digest, data.targets());
      update(digest, data.slopes().slopes());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, double[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    for (int from = 0; from < numbers.length; from += buffer.capacity() / Double.BYTES) {
      int count = Math.min(buffer.capacity() / Double.BYTES, numbers.length - from);
      buffer.clear();
      buffer.asDoubleBuffer().put(numbers, from, count);
      buffer.limit(count * Double.BYTES);
      digest.update(buffer);
    }
  }

  /**
   * Writes a checkpoint, whole or not at all.
   *
   * @param network the network's own file
   * @param identity of {@link #identity}
   * @throws IOException when it cannot be written
   */
  public void write(Path network, byte[] identity) throws IOException {
    AtomicFile.writeBytes(beside(network), out -> writeTo(out, identity));
  }

  private void writeTo(OutputStream out, byte[] identity) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
    DataOutputStream data = new DataOutputStream(checked);
    data.write(MARK);
    data.write(identity);
    data.writeUTF(state.path().name());
    data.writeInt(state.epoch());
    write(data, state.parameters());
    write(data, state.memory());
    data.writeDouble(state.reduced());
    data.writeDouble(state.plateauBest());
    data.writeInt(state.plateauWaited());
    data.writeDouble(state.stoppingBest());
    data.writeInt(state.stoppingWaited());
    write(data, state.bestParameters());
    data.writeInt(state.best() == null ? 0 : state.best().epoch());
    data.writeInt(history.size());
    for (EpochFigures one : history) {
      write(data, one);
    }
    data.flush();
    data.writeInt((int) checked.getChecksum().getValue());
  }

  private static void write(DataOutputStream data, double[] numbers) throws IOException {
    data.writeInt(numbers.length);
    for (double number : numbers) {
      data.writeDouble(number);
    }
  }

  private static void write(DataOutputStream data, EpochFigures one) throws IOException {
    data.writeInt(one.epoch());
    data.writeDouble(one.rate());
    data.writeDouble(one.trainLoss());
    data.writeDouble(one.trainMae());
    data.writeInt(one.validation().rows());
    data.writeDouble(one.validation().mae());
    data.writeDouble(one.validation().rmse());
    data.writeDouble(one.validation().maxError());
    data.writeDouble(one.validationSlopeMae());
  }

  /**
   * Reads the checkpoint of a run.
   *
   * @param network the network's own file; its checkpoint must be there
   * @param identity of the run that is to go on
   * @throws DataException when it cannot be read, is damaged, or of another run
   */
  public static TrainingCheckpoint read(Path network, byte[] identity) throws DataException {
    Path file = beside(network);
    String name = file.toString();
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
    int end = bytes.length - CHECKSUM;
    if (end < MARK.length + IDENTITY || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
      throw DataException.inFile(name, "is no checkpoint of a training");
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    if (ByteBuffer.wrap(bytes).getInt(end) != (int) sum.getValue()) {
      throw DataException.inFile(name, "is damaged: its checksum is wrong");
    }
    int from = MARK.length + IDENTITY;
    if (!Arrays.equals(identity, Arrays.copyOfRange(bytes, MARK.length, from))) {
      throw DataException.inFile(
          name,
          "is of another run: settings, rows, kernels or version of the program differ; delete it to"
              + " begin anew");
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, from, end - from))) {
      return decode(in);
    } catch (IOException | IllegalArgumentException e) {
      throw DataException.inFile(name, "is damaged: " + e.getMessage());
    }
  }

  private static TrainingCheckpoint decode(DataInputStream in) throws IOException {
    KernelPath path = KernelPath.valueOf(in.readUTF());
    int epoch = in.readInt();
    double[] parameters = numbers(in);
    double[] memory = numbers(in);
    double reduced = in.readDouble();
    double plateauBest = in.readDouble();
    int plateauWaited = in.readInt();
    double stoppingBest = in.readDouble();
    int stoppingWaited = in.readInt();
    double[] bestParameters = numbers(in);
    int bestEpoch = in.readInt();
    List<EpochFigures> history = new ArrayList<>();
    EpochFigures best = null;
    for (int left = in.readInt(); left > 0; left--) {
      EpochFigures one = figures(in);
      history.add(one);
      best = one.epoch() == bestEpoch ? one : best;
    }
    TrainerState state =
        new TrainerState(
            path,
            epoch,
            parameters,
            memory,
            reduced,
            plateauBest,
            plateauWaited,
            stoppingBest,
            stoppingWaited,
            best,
            bestParameters);
    return new TrainingCheckpoint(state, history);
  }

  private static double[] numbers(DataInputStream in) throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readDouble();
    }
    return numbers;
  }

  private static EpochFigures figures(DataInputStream in) throws IOException {
    return new EpochFigures(
        in.readInt(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        new ErrorFigures(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble()),
        in.readDouble());
  }
}
