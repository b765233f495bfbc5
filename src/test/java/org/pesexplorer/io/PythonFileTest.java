package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.SurfaceCases;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.core.random.RandomStream;

/** Networks as files of Python, run by Python with numpy and ASE. */
class PythonFileTest {
  @TempDir Path folder;

  /** Energies and forces of configurations in a file, by ASE. */
  private static final String THROUGH_ASE =
      """
      import importlib, ase, numpy
      sys.path.insert(0, ".")
      for name in sys.argv[1].split(","):
          module = importlib.import_module(name)
          for line in open(name + ".txt"):
              width, *places = map(float, line.split())
              places = numpy.array(places).reshape(module.PARTICLES, module.DIMENSION)
              spatial = numpy.zeros((module.PARTICLES, 3))
              spatial[:, :module.DIMENSION] = places
              edges = [width] * module.DIMENSION + [0] * (3 - module.DIMENSION)
              atoms = ase.Atoms("H" * module.PARTICLES, positions=spatial, cell=edges, pbc=True)
              atoms.calc = module.SurfaceCalculator()
              print(repr(atoms.get_potential_energy()))
              for x in atoms.get_forces()[:, :module.DIMENSION].ravel(): print(repr(float(x)))
      """;

  /** Writes a module and places for it; gives what it should print. */
  private List<Double> prepare(String name, SurfaceNetwork surface, long seed) throws Exception {
    PythonFile.write(folder.resolve(name + ".py"), surface);
    SurfacePredictor predictor = surface.predictor();
    RandomStream random = RandomStream.of(seed, 3);
    StringBuilder places = new StringBuilder();
    List<Double> expected = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      Configuration here =
          SurfaceCases.configuration(random, surface.particles(), surface.dimension());
      places.append(here.width());
      for (double one : here.positions()) {
        // Any image of a particle is as good as another one.
        places.append(' ').append(one + here.width() * (random.nextInt(3) - 1));
      }
      places.append('\n');
      expected.add(predictor.cellEnergy(here));
      Arrays.stream(predictor.forces(here)).forEach(expected::add);
    }
    Files.writeString(folder.resolve(name + ".txt"), places);
    return expected;
  }

  private void compare(String modules, List<Double> expected) throws Exception {
    List<String> printed = Python.with(folder, "numpy", "ase").run(THROUGH_ASE, modules);
    assertEquals(expected.size(), printed.size());
    double size = expected.stream().mapToDouble(Math::abs).max().orElseThrow();
    assertTrue(size > 0.1 && size < 1e4, "of usual size: " + size);
    for (int k = 0; k < printed.size(); k++) {
      double found = Double.parseDouble(printed.get(k));
      assertEquals(expected.get(k), found, 1e-6 * Math.max(1, Math.abs(found)), "number " + k);
    }
  }

  @ParameterizedTest
  @EnumSource(DescriptorKind.class)
  void aseHasOurEnergiesAndForces(DescriptorKind kind) throws Exception {
    List<Double> expected = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      String name = "surface_" + activation;
      names.add(name);
      expected.addAll(prepare(name, SurfaceCases.random(kind, activation, 4, 2, 5), 7));
    }
    compare(String.join(",", names), expected);
  }

  @Test
  void alsoInSpaceAndOnALine() throws Exception {
    List<Double> expected = new ArrayList<>();
    for (int dimension = 1; dimension <= 3; dimension += 2) {
      SurfaceNetwork surface =
          SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 3, dimension, 6);
      expected.addAll(prepare("axes" + dimension, surface, 8));
    }
    compare("axes1,axes3", expected);
  }

  @Test
  void nothingIsLeftToFillIn() throws Exception {
    Path file = folder.resolve("my surface.py");
    PythonFile.write(
        file, SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 4, 2, 5));
    String text = Files.readString(file);
    assertFalse(Pattern.compile("@[A-Z_]+@").matcher(text).find(), "a place was not filled");
    assertTrue(text.contains("from my_surface import"));
    assertTrue(text.contains("ORDERS = [-2, -3]"));
  }

  @Test
  void whatDoesNotFitIsRefusedThere() throws Exception {
    PythonFile.write(
        folder.resolve("four.py"),
        SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 4, 2, 5));
    List<String> printed =
        Python.with(folder, "numpy", "ase")
            .run(
                """
                import ase
                sys.path.insert(0, ".")
                import four
                for atoms in (ase.Atoms("H3", positions=[[k, 0, 0] for k in range(3)], cell=[5, 5, 0]),
                        ase.Atoms("H4", positions=[[k, 0, 0] for k in range(4)], cell=[5, 6, 0]),
                        ase.Atoms("H4", positions=[[k, 0, 0] for k in range(4)])):
                    atoms.calc = four.SurfaceCalculator()
                    try: atoms.get_potential_energy()
                    except ValueError as e: print(e)
                atoms = ase.Atoms("H4", positions=[[.1 * k, 0, 0] for k in range(4)], cell=[5, 5, 0])
                atoms.calc = four.SurfaceCalculator()
                atoms.get_potential_energy()
                print(len(atoms.calc.outside) > 0)
                """);
    assertEquals("the network is for 4 particles, not 3", printed.get(0));
    assertTrue(printed.get(1).contains("square or cubic"));
    assertTrue(printed.get(2).contains("square or cubic"));
    assertEquals("True", printed.get(3));
  }
}
