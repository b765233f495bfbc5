package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.database.ScanAdvice;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.plot.AcceptanceChart;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.EnsembleCharts;

/**
 * All that the page of ensembles draws and says of its studies.
 *
 * @param acceptance acceptance rates, of all widths
 * @param energies quantiles of the energies
 * @param mechanism what the loop with fixed images believes, and what is true
 * @param structures shares of the classes of structures
 * @param coverage what the rows cover
 * @param advice how many scans to take; empty before there is a study
 */
record EnsembleFigures(
    ChartSpec acceptance,
    ChartSpec energies,
    ChartSpec mechanism,
    ChartSpec structures,
    ChartSpec coverage,
    Optional<ScanAdvice> advice) {

  /**
   * What is looked at.
   *
   * @param studies all there are
   * @param width the width that charts of one width are about
   * @param images where images are in the charts of structures and coverage
   * @param place the number of scans of the mechanism's chart, its place in the list
   * @param thesis whether the thesis's rates are drawn
   */
  record Question(
      List<EnsembleStudy> studies, double width, Images images, int place, boolean thesis) {
    Question {
      studies = List.copyOf(studies);
    }

    private List<EnsembleStudy> ofWidth() {
      return studies.stream().filter(study -> study.width() == width).toList();
    }

    /** The study of the width in question with given images. */
    Optional<EnsembleStudy> study(Images wanted) {
      return ofWidth().stream().filter(study -> study.images() == wanted).findFirst();
    }
  }

  /** Draws everything. */
  static EnsembleFigures of(Question question) {
    Optional<EnsembleStudy> fixed = question.study(Images.FROZEN);
    Optional<EnsembleStudy> chosen = question.study(question.images());
    List<EnsembleStudy> one = chosen.stream().toList();
    return new EnsembleFigures(
        AcceptanceChart.of(question.studies(), question.thesis()),
        EnsembleCharts.energies(question.ofWidth()),
        fixed
            .map(study -> EnsembleCharts.mechanism(study, question.place()))
            .orElseGet(EnsembleCharts::mechanism),
        EnsembleCharts.structures(one),
        EnsembleCharts.coverage(one),
        chosen.flatMap(EnsembleStudy::advice));
  }
}
