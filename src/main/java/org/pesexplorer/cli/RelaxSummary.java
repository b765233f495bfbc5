package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.io.FrameChoice;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.work.FramesJob;

/** How relaxations went, as a table for people or as JSON (docs/command-line.md). */
final class RelaxSummary {
  private final List<RelaxationRequest> requests;
  private final List<FramesJob.Run> runs;

  RelaxSummary(List<RelaxationRequest> requests, List<FramesJob.Run> runs) {
    this.requests = requests;
    this.runs = runs;
  }

  void writeText(
      PrintWriter out, RelaxationSettings settings, Potential potential, Counting counting) {
    boolean frozen = settings.images() == Images.FROZEN;
    out.println(
        "Method     "
            + settings.method().id()
            + ", images "
            + settings.images().id()
            + ", largest move "
            + Numbers.shortest(settings.largestMove()));
    out.println(
        "Potential  "
            + PotentialKind.format(potential)
            + ", "
            + PotentialKind.of(potential.id()).title());
    out.println(
        "Weighting  "
            + (counting == Counting.INVARIANT ? "uniform" : "equation 9")
            + " (--counting "
            + counting.id()
            + ")");
    out.println("Units      energies per particle in E_c, lengths in R_c");
    if (frozen) {
      out.println("Believed   v with images where the start put them, which is what moves went by");
    }
    out.println();
    table(frozen).write(out);
  }

  private TextTable table(boolean frozen) {
    TextTable table =
        frozen
            ? new TextTable(
                "#", "N", "width", "v start", "v end", "believed", "steps", "accepted", "frames")
            : new TextTable("#", "N", "width", "v start", "v end", "steps", "accepted", "frames");
    for (int k = 0; k < runs.size(); k++) {
      FramesJob.Run run = runs.get(k);
      Configuration start = requests.get(k).start();
      String number = Integer.toString(k + 1);
      String count = Integer.toString(start.count());
      String width = TextTable.number(start.width());
      String from = TextTable.number(run.start().energy());
      String to = TextTable.number(run.end().energy());
      String steps = Long.toString(run.end().steps());
      String accepted = Long.toString(run.end().accepted());
      String frames = Long.toString(run.written().frames());
      if (frozen) {
        String believed = TextTable.number(run.end().believed());
        table.add(number, count, width, from, to, believed, steps, accepted, frames);
      } else {
        table.add(number, count, width, from, to, steps, accepted, frames);
      }
    }
    return table;
  }

  void writeJson(PrintWriter out) {
    out.print('[');
    for (int k = 0; k < runs.size(); k++) {
      out.print(k == 0 ? "\n" : ",\n");
      out.print(object(k));
    }
    out.print("\n]\n");
  }

  private String object(int k) {
    RelaxationRequest request = requests.get(k);
    FramesJob.Run run = runs.get(k);
    boolean frozen = request.settings().images() == Images.FROZEN;
    return "{\"configuration\":"
        + (k + 1)
        + ",\"particles\":"
        + request.start().count()
        + ",\"widthOfCell\":"
        + Numbers.json(request.start().width())
        + ",\"startEnergyPerParticle\":"
        + Numbers.json(run.start().energy())
        + ",\"endEnergyPerParticle\":"
        + Numbers.json(run.end().energy())
        + ",\"believedEnergyPerParticle\":"
        + (frozen ? Numbers.json(run.end().believed()) : "null")
        + ",\"steps\":"
        + run.end().steps()
        + ",\"accepted\":"
        + run.end().accepted()
        + ",\"frames\":"
        + run.written().frames()
        + "}";
  }

  /** Says where accepted moves were left out of the frames. */
  void noteThinning(PrintWriter err) {
    for (int k = 0; k < runs.size(); k++) {
      long interval = runs.get(k).written().every();
      if (interval > 1) {
        err.println(
            "Configuration "
                + (k + 1)
                + ": of "
                + runs.get(k).end().accepted()
                + " accepted moves one in "
                + interval
                + " has a frame, so that there are no more than "
                + FrameChoice.DEFAULT.most()
                + "; --every 1 writes all");
      }
    }
  }
}
