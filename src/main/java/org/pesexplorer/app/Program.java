package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import org.pesexplorer.io.Presets;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Ensembles;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Openings;
import org.pesexplorer.model.Preset;
import org.pesexplorer.model.Relaxations;
import org.pesexplorer.model.Sessions;
import org.pesexplorer.model.TaskList;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.Pipelines;

/** The services that live as long as the window. */
final class Program implements AutoCloseable {
  private final ThreadJobRunner runner = ThreadJobRunner.desktop();
  private final FxPulse pulse = new FxPulse();
  private final Workspace workspace = new Workspace();
  private final Notices notices = new Notices();
  private final Documents documents;
  private final Sessions sessions;
  private final TaskList tasks;
  private final Pipelines pipelines;
  private final Relaxations relaxations;
  private final Ensembles ensembles;
  private final Databases databases;
  private final Descriptors descriptors;
  private final Networks networks;
  private final Trainings trainings;
  private final Judgements judgements;
  private final WhyStudies studies;
  private final Openings openings;
  private final ReadOnlyListWrapper<Preset> presets =
      new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

  Program(Path settingsFolder) {
    documents = new Documents(workspace, runner, pulse, notices);
    sessions = new Sessions(settingsFolder.resolve("session.json"), runner, pulse, notices);
    tasks = new TaskList(runner, pulse);
    pipelines = new Pipelines(runner, pulse::latest, notices::report);
    relaxations = new Relaxations(runner, pulse, notices);
    ensembles = new Ensembles(runner, pulse, notices);
    databases = new Databases(runner, pulse, notices);
    databases.onFileUsed(documents::noteRecent);
    descriptors = new Descriptors(runner, pulse, notices, databases);
    networks = new Networks(runner, pulse, notices);
    networks.onFileUsed(documents::noteRecent);
    trainings = new Trainings(runner, pulse, notices, networks);
    judgements = new Judgements(runner, pulse, notices);
    studies = new WhyStudies(runner, pulse, notices);
    openings = new Openings(runner, pulse, notices, documents, databases, networks);
    runner
        .submitQuiet("Read the presets", JobPool.FILES, context -> readPresets())
        .onSettled(
            settled ->
                pulse.run(
                    () -> {
                      settled.result().ifPresent(presets::setAll);
                      settled.problem().ifPresent(notices::report);
                    }));
  }

  private static List<Preset> readPresets() {
    return Presets.all().stream()
        .map(each -> new Preset(each.name(), each.description(), each.configuration()))
        .toList();
  }

  ThreadJobRunner runner() {
    return runner;
  }

  FxPulse pulse() {
    return pulse;
  }

  Workspace workspace() {
    return workspace;
  }

  Notices notices() {
    return notices;
  }

  Documents documents() {
    return documents;
  }

  Sessions sessions() {
    return sessions;
  }

  TaskList tasks() {
    return tasks;
  }

  Pipelines pipelines() {
    return pipelines;
  }

  Relaxations relaxations() {
    return relaxations;
  }

  Ensembles ensembles() {
    return ensembles;
  }

  Databases databases() {
    return databases;
  }

  Descriptors descriptors() {
    return descriptors;
  }

  Networks networks() {
    return networks;
  }

  Trainings trainings() {
    return trainings;
  }

  Judgements judgements() {
    return judgements;
  }

  WhyStudies studies() {
    return studies;
  }

  Openings openings() {
    return openings;
  }

  ReadOnlyListProperty<Preset> presets() {
    return presets.getReadOnlyProperty();
  }

  Map<String, String> helpPages() {
    return HelpTexts.pages();
  }

  @Override
  public void close() {
    runner.close();
  }
}
