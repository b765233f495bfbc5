package org.pesexplorer.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/** Opens and saves databases, in the format that the ending of a file's name stands for. */
public final class DatabaseFiles {
  private static final int UNPACKING = 1 << 16;

  /** Of 9; the usual 6 takes five times as long and saves 6 %. */
  private static final int PACKING = 2;

  private DatabaseFiles() {}

  /**
   * Reads a database, and what it was generated and prepared with where that lies beside it.
   *
   * @param path the file
   * @param progress receives how much of the file is read, from 0 to 1, now and then; what it
   *     throws ends the reading
   * @throws DataException when the file cannot be used, naming the place and the reason
   */
  public static Database read(Path path, DoubleConsumer progress) throws IOException {
    return read(path, DatabaseReading.PLAIN, progress);
  }

  /**
   * Reads a database of which something is known that its file does not say.
   *
   * @param reading what is known
   * @throws DataException when the file cannot be used, naming the place and the reason
   */
  public static Database read(Path path, DatabaseReading reading, DoubleConsumer progress)
      throws IOException {
    DatabaseFormat format =
        reading.format().isPresent() ? reading.format().get() : DatabaseFormat.require(path);
    Optional<DatabaseSettingsFile.Described> beside = DatabaseSettingsFile.readBeside(path);
    // What is said now goes before what lies there.
    Optional<DescriptorSettings> descriptor = reading.descriptor();
    if (descriptor.isEmpty()) {
      descriptor = DatabaseSettingsFile.readDescriptorBeside(path);
    }
    ToIntFunction<Cell> depth =
        beside
                .map(DatabaseSettingsFile.Described::settings)
                .orElseGet(DatabaseWords::defaults)
                .model()
            ::depth;
    DatabaseContent content;
    try {
      content = content(path, format, reading.keys(), depth, progress);
    } catch (EOFException e) {
      throw DataException.inFile(path.toString(), "the file ends too early");
    } catch (ZipException e) {
      throw DataException.inFile(
          path.toString(), "is no " + format.id() + " or is damaged: " + e.getMessage());
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
    PreparedColumns.Sorted sorted = PreparedColumns.of(path, content, descriptor);
    return new Database(
        content.columns(),
        beside.map(DatabaseSettingsFile.Described::settings),
        beside.flatMap(DatabaseSettingsFile.Described::rows),
        sorted.extras(),
        sorted.prepared());
  }

  private static DatabaseContent content(
      Path path,
      DatabaseFormat format,
      XyzKeys keys,
      ToIntFunction<Cell> depth,
      DoubleConsumer progress)
      throws IOException {
    String file = path.toString();
    if (format == DatabaseFormat.NPZ) {
      return new DatabaseNpzReader(path, depth).readAll(progress);
    }
    if (!format.readable()) {
      throw DataException.inFile(
          file, "is written for chemiscope, which shows it; it cannot be opened as a database");
    }
    try (InputStream plain =
            new WatchedInput(Files.newInputStream(path), Files.size(path), progress);
        InputStream in = format == DatabaseFormat.JSON_GZ ? unpacked(path, plain) : plain;
        Utf8Reader text = new Utf8Reader(file, in)) {
      return switch (format) {
        case CSV -> new DatabaseCsvReader(file, text).readAll();
        case XYZ -> new DatabaseXyzReader(file, text, keys, depth).readAll();
        default -> new DatabaseJsonReader(file, text).readAll();
      };
    }
  }

  private static InputStream unpacked(Path path, InputStream packed) throws IOException {
    return new PackedInput(path, new GZIPInputStream(packed, UNPACKING), Files.size(path));
  }

  /**
   * Writes a database and, where it is known, what it was generated and prepared with beside it.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why, or the ending of
   *     its name stands for no format
   */
  public static void write(Path path, Database database) throws IOException {
    DatabaseFormat format = DatabaseFormat.require(path);
    DatabaseSettingsFile.write(path, database);
    writeRows(path, format, database, XyzKeys.STANDARD, done -> {});
    DatabaseSettingsFile.discardOlder(path, database);
  }

  /**
   * Writes a database without what it was made with.
   *
   * @param path the file; replaced when it exists
   * @param keys under which names extended XYZ has energies and forces
   * @param progress receives how much is written, from 0 to 1, now and then; what it throws ends
   *     the writing, and the old file stays
   * @throws IOException when it cannot be written, with a message that says why, or the format has
   *     no room for cells of so many dimensions
   */
  public static void writeRows(
      Path path, DatabaseFormat format, Database database, XyzKeys keys, DoubleConsumer progress)
      throws IOException {
    switch (format) {
      case JSON -> AtomicFile.writeBytes(path, new DatabaseJson(database)::writeTo);
      case JSON_GZ ->
          AtomicFile.writeBytes(path, out -> packed(out, new DatabaseJson(database)::writeTo));
      case XYZ -> {
        DatabaseXyzWriter frames = new DatabaseXyzWriter(path, database, keys);
        AtomicFile.write(path, out -> frames.writeTo(out, progress));
      }
      case CSV ->
          AtomicFile.write(path, out -> new DatabaseCsvWriter(database).writeTo(out, progress));
      case NPZ ->
          AtomicFile.writeBytes(
              path, out -> new DatabaseNpzWriter(database).writeTo(out, progress));
      case CHEMISCOPE, CHEMISCOPE_GZ -> writeChemiscope(path, format, database, progress);
    }
  }

  private static void writeChemiscope(
      Path path, DatabaseFormat format, Database database, DoubleConsumer progress)
      throws IOException {
    ChemiscopeWriter.requireAxes(path.toString(), database.columns());
    ChemiscopeWriter writer = new ChemiscopeWriter(database, DatabaseFormat.stem(path));
    AtomicFile.ByteContent text =
        out -> {
          Writer words = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.writeTo(words, progress);
          words.flush();
        };
    AtomicFile.writeBytes(
        path, format == DatabaseFormat.CHEMISCOPE_GZ ? out -> packed(out, text) : text);
  }

  /**
   * Packs content with gzip, whose head holds no time: the same content gives the same bytes.
   *
   * @param out where the packed bytes go; not closed
   */
  public static void packed(OutputStream out, AtomicFile.ByteContent content) throws IOException {
    Packer packer = new Packer(out);
    content.writeTo(packer);
    packer.finish();
  }

  /** Packs fast: digits of random numbers hardly pack better with more effort. */
  private static final class Packer extends GZIPOutputStream {
    Packer(OutputStream out) throws IOException {
      super(out, UNPACKING);
      def.setLevel(PACKING);
    }
  }

  /** The columns of a database that a format has no place for. */
  public static List<String> leftOut(DatabaseFormat format, Database database) {
    List<String> names = new ArrayList<>();
    boolean chemiscope = !format.readable();
    if (chemiscope) {
      names.addAll(ChemiscopeWriter.leftOut(database));
    }
    if (chemiscope || format == DatabaseFormat.NPZ) {
      for (ExtraColumn extra : database.extras()) {
        if (extra instanceof ExtraTexts) {
          names.add(extra.name());
        }
      }
    }
    return names;
  }
}
