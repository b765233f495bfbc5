package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/** Our files in the programs that others read them with, and theirs in ours. */
final class RealReadersTest {
  @TempDir Path folder;

  private static Database read(Path file) throws IOException {
    return DatabaseFiles.read(file, done -> {});
  }

  /** The numbers of a database, row by row, as scripts print them. */
  private static List<String> bits(Database database) {
    DatabaseColumns columns = database.columns();
    List<String> bits = new ArrayList<>();
    for (int row = 0; row < columns.rows(); row++) {
      bits.add(Python.bits(columns.energy(row)));
      bits.add(Python.bits(columns.width(row)));
      for (int k = 0; k < columns.coordinates().stride(); k++) {
        bits.add(Python.bits(columns.coordinates().get(row, k)));
      }
      for (int k = 0; k < database.prepared().orElseThrow().length(); k++) {
        bits.add(Python.bits(database.prepared().get().inputs().get(row, k)));
      }
    }
    return bits;
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz"})
  void pandasReadsEveryBit(String ending) throws Exception {
    Python python = Python.with(folder, "pandas");
    Database database = DatabaseCases.plain(60, 4, 2, DescriptorSettings.THESIS);
    Path file = folder.resolve("a." + ending);
    DatabaseFiles.write(file, database);
    Path back = folder.resolve("back.json");
    List<String> printed =
        python.run(
            """
            import pandas
            frame = pandas.read_json(sys.argv[1], precise_float=True)
            for i, row in frame.iterrows():
                print(bits(row.potentialEnergy)); print(bits(row.widthOfCell))
                for particle in row.particleCoordinates:
                    for x in particle: print(bits(x))
                for x in row.eigenvalues: print(bits(x))
            frame.iloc[::-1].to_json(sys.argv[2], orient="columns", double_precision=15)
            """,
            file,
            back);
    assertEquals(bits(database), printed);
    Database again =
        DatabaseFiles.read(
            back, DatabaseReading.PLAIN.withDescriptor(DescriptorSettings.THESIS), done -> {});
    assertEquals(60, again.rows());
    for (int row = 0; row < 60; row++) {
      assertEquals(database.columns().energy(row), again.columns().energy(59 - row), 1e-13);
      assertEquals(
          database.prepared().orElseThrow().inputs().get(row, 7),
          again.prepared().orElseThrow().inputs().get(59 - row, 7),
          1e-13);
    }
  }

  @Test
  void pandasReadsTables() throws Exception {
    Python python = Python.with(folder, "pandas");
    Database database = DatabaseCases.plain(30, 3, 2, DescriptorSettings.THESIS);
    Path file = folder.resolve("a.csv");
    DatabaseFiles.write(file, database);
    Path back = folder.resolve("back.csv");
    List<String> printed =
        python.run(
            """
            import pandas
            frame = pandas.read_csv(sys.argv[1], float_precision="round_trip")
            for i, row in frame.iterrows():
                print(bits(row.potentialEnergy)); print(bits(row.widthOfCell))
                for name in frame.columns:
                    if name.startswith("particleCoordinates["): print(bits(row[name]))
                for name in frame.columns:
                    if name.startswith("eigenvalues["): print(bits(row[name]))
            frame.to_csv(sys.argv[2])
            """,
            file,
            back);
    assertEquals(bits(database), printed);
    Files.copy(folder.resolve("a.settings.json"), folder.resolve("back.settings.json"));
    assertEquals(bits(database), bits(read(back)));
  }

  @Test
  void numpyReadsArrays() throws Exception {
    Python python = Python.with(folder, "numpy");
    Database database = DatabaseCases.prepared(40, 4, 2, DescriptorSettings.THESIS);
    Path file = folder.resolve("a.npz");
    DatabaseFiles.write(file, database);
    List<String> printed =
        python.run(
            """
            import numpy
            arrays = numpy.load(sys.argv[1], allow_pickle=False)
            assert arrays["coordinates"].shape == (40, 4, 2), arrays["coordinates"].shape
            assert arrays["eigenvalues"].dtype == numpy.dtype("<f8")
            assert arrays["depths"].dtype == numpy.dtype("<i8")
            for k in range(40):
                print(bits(arrays["energies"][k])); print(bits(arrays["widths"][k]))
                for x in arrays["coordinates"][k].ravel(): print(bits(x))
                for x in arrays["eigenvalues"][k]: print(bits(x))
            numpy.savez("stored.npz", **arrays)
            numpy.savez_compressed("packed.npz", **arrays)
            numpy.savez("few.npz", coordinates=arrays["coordinates"].clip(-9, 9).astype(">f4"),
                widths=arrays["widths"], energies=numpy.arange(40))
            numpy.savez("objects.npz", coordinates=numpy.array([{}, None], dtype=object))
            """,
            file);
    assertEquals(bits(database), printed);
    for (String name : List.of("stored", "packed")) {
      Files.copy(folder.resolve("a.settings.json"), folder.resolve(name + ".settings.json"));
      assertTrue(DatabaseCases.alike(database, read(folder.resolve(name + ".npz"))), name);
    }
    DataException refused =
        assertThrows(DataException.class, () -> read(folder.resolve("objects.npz")));
    assertTrue(refused.reason().contains("objects of Python"), refused.reason());
    Database few = read(folder.resolve("few.npz"));
    assertEquals(39, few.columns().energy(39));
    assertEquals(
        (int) Math.ceil(3 / few.columns().width(5)), few.columns().depth(5), "complete sums");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void aseReadsFramesAndWeReadItsOwn(int dimension) throws Exception {
    Python python = Python.with(folder, "ase");
    DatabaseSettings settings = DatabasePreset.MIXED.settings();
    Database plain = DatabaseCases.plain(12, 4, dimension, DescriptorSettings.THESIS);
    Database database =
        new Database(
            plain.columns(), Optional.of(settings), Optional.empty(), List.of(), plain.prepared());
    Path file = folder.resolve("a.xyz");
    DatabaseFiles.write(file, database);
    Path back = folder.resolve("back.extxyz");
    List<String> printed =
        python.run(
            """
            import ase.io
            dimension = int(sys.argv[3])
            frames = ase.io.read(sys.argv[1], ":")
            for atoms in frames:
                assert list(atoms.pbc) == [True, True, dimension == 3], atoms.pbc
                assert list(atoms.symbols) == ["X"] * 4
                assert atoms.cell[0, 1] == 0 and (atoms.cell[2, 2] != 0) == (dimension == 3)
                print(bits(atoms.info["energy_per_particle"])); print(bits(atoms.cell[0, 0]))
                for place in atoms.positions:
                    for x in place[:dimension]: print(bits(x))
                for x in atoms.info["eigenvalues"]: print(bits(x))
            for atoms in frames:
                print(bits(atoms.get_potential_energy()))
                for x in atoms.get_forces().ravel(): print(bits(x))
                del atoms.info["energy_per_particle"]
            ase.io.write(sys.argv[2], frames)
            """,
            file,
            back,
            dimension);
    List<String> numbers = bits(database);
    assertEquals(numbers, printed.subList(0, numbers.size()));
    List<XyzFrame> frames = ExtendedXyz.read(file);
    int at = numbers.size();
    for (XyzFrame frame : frames) {
      assertEquals(Python.bits(frame.energy().orElseThrow()), printed.get(at++));
      double[] forces = frame.forces().orElseThrow();
      assertArrayEquals(
          settings.model().evaluator().forces(frame.configuration()).orElseThrow().total(), forces);
      for (int k = 0; k < 12; k++) {
        boolean there = k % 3 < dimension;
        double force = there ? forces[k / 3 * dimension + k % 3] : 0;
        assertEquals(Python.bits(force), printed.get(at++));
      }
    }
    Database again = read(back);
    assertEquals(12, again.rows());
    assertEquals(dimension, again.columns().dimension());
    ExtraLists forces = (ExtraLists) again.extras().get(0);
    for (int row = 0; row < 12; row++) {
      assertEquals(database.columns().energy(row), again.columns().energy(row), 1e-7);
      assertEquals(database.columns().width(row), again.columns().width(row));
      assertEquals(
          frames.get(row).forces().orElseThrow()[3],
          forces.values().get(row, 3),
          1e-6 * Math.abs(frames.get(row).forces().orElseThrow()[3]) + 1e-7);
    }
  }
}
