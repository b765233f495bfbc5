package org.pesexplorer.core.network;

/** Training came upon a number that is not finite. The trainer keeps its best epoch so far. */
public final class DivergedException extends RuntimeException {
  private final transient DivergenceReport report;

  /** With its report. */
  public DivergedException(DivergenceReport report) {
    super(
        "epoch "
            + report.epoch()
            + (report.batch() > 0 ? ", batch " + report.batch() : "")
            + ": "
            + report.cause()
            + " Try: "
            + String.join("; ", report.advice())
            + ".");
    this.report = report;
  }

  /** Where, why and what to try. */
  public DivergenceReport report() {
    return report;
  }
}
