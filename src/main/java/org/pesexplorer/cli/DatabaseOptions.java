package org.pesexplorer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what a database is, each the word of a setting. */
final class DatabaseOptions {
  /** The name of a setting and its option: maxMove and --max-move. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, String> words = new LinkedHashMap<>();

  private void set(String name, String option, String word) {
    names.put(name, option);
    words.put(name, word);
  }

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "rows wanted after the cut-off, about (default: 50000)")
  void points(String word) {
    set("points", "--points", word);
  }

  @Option(
      names = "--particles",
      paramLabel = "N",
      description = "particles in each cell (default: 4)")
  void particles(String word) {
    set("particles", "--particles", word);
  }

  @Option(names = "--dimension", paramLabel = "D", description = "number of axes (default: 2)")
  void dimension(String word) {
    set("dimension", "--dimension", word);
  }

  @Option(
      names = "--potential",
      paramLabel = "NAME[:P=V,...]",
      description =
          "the potential, perhaps with parameters, as for energy (default: eq10). Those without a"
              + " cut-off need both depths.")
  void potential(String word) {
    set("potential", "--potential", word);
  }

  @Option(
      names = "--widths",
      paramLabel = "LOW,HIGH",
      description = "lower and upper limit of the width of the cell, in R_c (default: 5,5)")
  void widths(String word) {
    set("widths", "--widths", word);
  }

  @Option(
      names = "--number-of-widths",
      paramLabel = "N",
      description = "how many widths, evenly spaced with both limits (default: 1)")
  void numberOfWidths(String word) {
    set("numberOfWidths", "--number-of-widths", word);
  }

  @Option(
      names = "--depth",
      paramLabel = "auto|D",
      description =
          "shells of image cells in the final energy: a number, or auto for as many as the cut-off"
              + " needs (default: auto)")
  void depth(String word) {
    set("depth", "--depth", word);
  }

  @Option(
      names = "--relaxation-depth",
      paramLabel = "auto|D",
      description = "the same while relaxing (default: auto)")
  void relaxationDepth(String word) {
    set("relaxationDepth", "--relaxation-depth", word);
  }

  @Option(
      names = "--scans",
      paramLabel = "S|A:B|S,S,...",
      description =
          "for how many scans each row is relaxed: a number; a range, from which each row draws its"
              + " own; or a list in equal parts (default: 3,6,10,15,20,40)")
  void scans(String word) {
    set("scans", "--scans", word);
  }

  @Option(
      names = "--max-move",
      paramLabel = "M",
      description = "the largest move along an axis, in R_c (default: 0.1)")
  void maxMove(String word) {
    set("maxMove", "--max-move", word);
  }

  @Option(
      names = "--cutoff",
      paramLabel = "Q",
      description =
          "keep rows below this quantile of the energies of their width; 1.0 keeps all (default:"
              + " 0.85)")
  void cutoff(String word) {
    set("cutoff", "--cutoff", word);
  }

  @Option(
      names = "--max-energy",
      paramLabel = "E|none",
      description =
          "keep rows below this energy per particle, too, in E_c; as many are generated, so fewer"
              + " remain (default: none)")
  void maxEnergy(String word) {
    set("maxEnergy", "--max-energy", word);
  }

  @Option(
      names = "--seed",
      paramLabel = "K",
      description = "a whole number that fixes all random numbers (default: 1)")
  void seed(String word) {
    set("seed", "--seed", word);
  }

  @Option(
      names = "--images",
      paramLabel = "live|frozen",
      description =
          "where images are while relaxing: live = they move with their particles, frozen = they"
              + " stay where the start put them, as in the thesis's program (default: live)")
  void images(String word) {
    set("images", "--images", word);
  }

  @Option(
      names = "--counting",
      paramLabel = "invariant|thesis",
      description =
          "how triangles split over two cells count, while relaxing and in the final energy:"
              + " invariant = uniform weighting, thesis = as equation 9 has it (default: invariant)")
  void counting(String word) {
    set("counting", "--counting", word);
  }

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "random, descent, fire or metropolis, as for relax (default: random)")
  void method(String word) {
    set("method", "--method", word);
  }

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "k_B T in E_c, for metropolis (default: 1)")
  void temperature(String word) {
    set("temperature", "--temperature", word);
  }

  /** The words that were given, by the names of settings. */
  Map<String, String> words() {
    return words;
  }

  /** A message about a setting, said of its option. */
  String inOptions(String message) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (message.startsWith(name.getKey() + " ")) {
        return name.getValue() + message.substring(name.getKey().length());
      }
    }
    return message;
  }
}
