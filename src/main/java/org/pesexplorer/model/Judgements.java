package org.pesexplorer.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingDistances;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.Verdict;
import org.pesexplorer.work.VerdictJob;

/**
 * Judges networks in the background: one run of each kind at a time, a new one cancels the older.
 * What fails becomes a notice. Belongs to the thread of the window.
 */
public final class Judgements {
  private final JobRunner runner;
  private final LatestRun<Answer> verdicts;
  private final Trials trials;
  private final TrialFiles files;

  /**
   * A network to be judged.
   *
   * @param name what it is called, for the list of tasks
   * @param surface the network
   * @param plan how rows were dealt out when it was trained; empty where nobody knows
   * @param databases on what, at least one: on the one of its training where that is among them,
   *     else on the first
   */
  public record Question(
      String name, SurfaceNetwork surface, Optional<SplitPlan> plan, List<OpenDatabase> databases) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException without a database
     */
    public Question {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(plan, "plan");
      databases = List.copyOf(databases);
      if (databases.isEmpty()) {
        throw new IllegalArgumentException("a network is judged on a database");
      }
    }
  }

  /**
   * What a network is worth, or why it cannot be judged.
   *
   * @param question what was asked
   * @param verdict what was found; empty when it cannot be judged there
   * @param refusal why, in words; empty when it can
   */
  public record Answer(Question question, Optional<Verdict> verdict, String refusal) {

    /** Refuses null. */
    public Answer {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(refusal, "refusal");
    }

    /** What was found, where something was. */
    public Optional<Judgement> judgement() {
      return verdict.map(Verdict::judgement);
    }

    /**
     * The rows as another network sees them that reads the same inputs: this one at another epoch.
     * For the window's thread too long.
     *
     * @throws java.util.NoSuchElementException when it cannot be judged
     */
    public JudgedRows seenBy(Network network) {
      return verdict.orElseThrow().seenBy(network);
    }

    /** How far anything is from the rows learnt from; empty where these are not at hand. */
    public Optional<TrainingDistances> distances() {
      return verdict.flatMap(Verdict::distances);
    }

    /** On which database; the first one where it cannot be judged. */
    public OpenDatabase database() {
      return question.databases().get(verdict.map(Verdict::place).orElse(0));
    }
  }

  /** Makes the service. */
  public Judgements(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    Errands errands = new Errands(runner, scheduler, notices);
    this.verdicts = new LatestRun<>(errands);
    this.trials = new Trials(runner, errands);
    this.files = new TrialFiles(errands);
  }

  /** Trains again what is judged. */
  public Trials trials() {
    return trials;
  }

  /** Saves what trials have made. */
  public TrialFiles files() {
    return files;
  }

  /**
   * Judges a network.
   *
   * @param question which, and on what
   * @param made receives the answer, a refusal among them
   * @param ended called once when nothing more comes
   * @return the run, which may be cancelled
   */
  public BackgroundRun<Answer> judge(Question question, Consumer<Answer> made, Runnable ended) {
    Job<Verdict> job =
        new VerdictJob(
            question.databases().stream().map(OpenDatabase::database).toList(),
            question.surface(),
            question.plan());
    Job<Answer> answering =
        context -> {
          try {
            return new Answer(question, Optional.of(job.run(context)), "");
          } catch (JobException e) {
            return new Answer(question, Optional.empty(), e.title() + ". " + e.advice());
          }
        };
    return verdicts.start(
        made,
        ended,
        interim -> runner.submit("Judge " + question.name(), JobPool.COMPUTE, answering));
  }
}
