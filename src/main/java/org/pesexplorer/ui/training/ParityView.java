package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ValidationCharts;

/**
 * What a network says of rows, as plots show it.
 *
 * @param question what was asked
 * @param rows all rows as the network sees them
 * @param errors of the part that counts
 * @param places which row each point of the parity plot is, series by series
 * @param parity predicted against true energies
 * @param residuals how often errors occur
 * @param worst the ten rows of the shown parts with the largest errors, the worst first
 */
record ParityView(
    Question question,
    JudgedRows rows,
    ErrorFigures errors,
    List<int[]> places,
    ChartSpec parity,
    ChartSpec residuals,
    List<Integer> worst) {
  private static final int WORST = 10;

  /**
   * What is to be seen.
   *
   * @param answer what is known of the network, or of the same one at another epoch
   * @param network the network
   * @param parts which parts are shown
   */
  record Question(Judgements.Answer answer, Network network, Set<Split.Part> parts) {
    Question {
      parts = Set.copyOf(parts);
    }

    Judgement judgement() {
      return answer.judgement().orElseThrow();
    }
  }

  /** Computes it; takes a moment, so in the background. */
  static ParityView of(Question asked) {
    Judgement judgement = asked.judgement();
    boolean same = asked.answer().question().surface().network().equals(asked.network());
    JudgedRows rows = same ? judgement.rows() : asked.answer().seenBy(asked.network());
    List<int[]> places = new ArrayList<>();
    List<ValidationCharts.Cloud> clouds = new ArrayList<>();
    Set<Split.Part> parts = EnumSet.noneOf(Split.Part.class);
    parts.addAll(asked.parts());
    for (Split.Part part : parts) {
      int[] own = rows(rows, part);
      if (own.length > 0) {
        places.add(own);
        clouds.add(
            new ValidationCharts.Cloud(
                ValidateWords.part(part, judgement.whole()),
                ValidateWords.colour(part),
                pick(rows.truth(), own),
                pick(rows.predicted(), own)));
      }
    }
    int[] judged = rows(rows, judgement.judged());
    return new ParityView(
        asked,
        rows,
        ErrorFigures.of(pick(rows.predicted(), judged), pick(rows.truth(), judged)),
        places,
        ValidationCharts.parity(clouds),
        ValidationCharts.residuals(clouds),
        worst(rows, places));
  }

  private static int[] rows(JudgedRows rows, Split.Part part) {
    return IntStream.range(0, rows.rows()).filter(row -> rows.parts()[row] == part).toArray();
  }

  private static double[] pick(double[] column, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
  }

  private static List<Integer> worst(JudgedRows rows, List<int[]> places) {
    return places.stream()
        .flatMapToInt(IntStream::of)
        .boxed()
        .sorted(
            Comparator.comparingDouble(row -> -Math.abs(rows.predicted()[row] - rows.truth()[row])))
        .limit(WORST)
        .toList();
  }
}
