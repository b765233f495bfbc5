package org.pesexplorer.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;

/** What a relaxation was run with, as keys and values that a file keeps beside the result. */
final class RelaxationWords {
  private RelaxationWords() {}

  /** All that one needs to run it again from the same start. */
  static Map<String, String> of(RelaxationRequest request) {
    RelaxationSettings settings = request.settings();
    EnergySettings energy = request.model().settings();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("method", settings.method().id());
    words.put("images", settings.images().id());
    words.put("scans", Long.toString(settings.scans()));
    words.put("max_move", Numbers.shortest(settings.largestMove()));
    if (settings.method() == Method.METROPOLIS) {
      words.put("temperature", Numbers.shortest(settings.temperature()));
    }
    words.put("relaxation_depth", settings.depth().format());
    words.put("depth", energy.depth().format());
    words.put("counting", energy.counting().id());
    words.put("potential", PotentialKind.format(request.model().potential()));
    energy
        .shares()
        .ifPresent(
            shares -> {
              words.put("triplet_share", Numbers.shortest(shares.triplet()));
              words.put("pair_share", Numbers.shortest(shares.pair()));
            });
    words.put("seed", Long.toString(request.seed()));
    words.put("stream", Long.toString(request.index()));
    if (request.drawn() > 0) {
      words.put("drawn", Integer.toString(request.drawn()));
    }
    words.put("version", ProgramVersion.get());
    return words;
  }
}
