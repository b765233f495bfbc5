package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TextEntry;
import org.pesexplorer.ui.database.GenerateFields.Place;
import org.pesexplorer.ui.database.GenerateFields.Range;

/** The form of a database: the settings of the thesis's appendix C.1 and ours. */
final class GenerateSections {
  private static final double MOST_POINTS = 1e8;
  private static final double MOST_SEED = 1e15;
  private static final double PERCENT = 100;
  private static final String NONE = "none";

  private final GenerateViewModel model;
  private final int cores;
  private final Function<Path, Optional<Path>> chooser;
  private final GenerateFields fields;

  /**
   * Makes the form.
   *
   * @param model what it says
   * @param cores the most threads
   * @param chooser asks for a file, beginning with one
   */
  GenerateSections(GenerateViewModel model, int cores, Function<Path, Optional<Path>> chooser) {
    this.model = model;
    this.cores = cores;
    this.chooser = chooser;
    this.fields = new GenerateFields(model);
  }

  Node build() {
    GenerateModelSections others = new GenerateModelSections(model, fields);
    VBox all =
        new VBox(database(), place(), others.cells(), others.energy(), others.relaxation(), more());
    all.getStyleClass().add("side-panel");
    return all;
  }

  private Section database() {
    Section section = new Section("Database", true);
    ComboBox<Optional<DatabasePreset>> presets =
        fields.choice(
            new Place(section, "preset", "Preset", "Settings to begin with."),
            Arrays.stream(DatabasePreset.values()).map(Optional::of).toList(),
            preset -> preset.map(DatabasePreset::title).orElse("own settings"),
            DatabaseSetup::preset,
            (now, preset) -> preset.map(now::withPreset).orElse(now));
    presets.addEventHandler(ActionEvent.ACTION, event -> fields.restore());
    fields.number(
        new Place(
            section,
            "points",
            "Data points",
            "How many rows are wanted after the energy filter, about. In the thesis: number of data"
                + " points."),
        new Range(1, MOST_POINTS, true),
        now -> now.settings().points(),
        (now, value) -> now.withAmount(old -> old.withPoints(value.intValue())));
    fields.text(
        new Place(
            section,
            "scans",
            "Scans",
            "For how many scans, moves of every particle, rows are relaxed: a number for all as 40,"
                + " each its own from a range as 3:40, or a list in equal parts as 3,6,10,15,20,40."
                + " In the thesis: amount of scans, one number."),
        ScanPlan::parse,
        now -> now.settings().scans().format(),
        (now, text) -> now.with(old -> old.withScans(ScanPlan.parse(text))));
    fields.number(
        new Place(
            section,
            "cutoff",
            "Keep lowest / %",
            "Energy filter: of each width the rows with the lowest energies are kept, this share of"
                + " them. In the thesis: cut-off, as a quantile."),
        new Range(0.1, PERCENT, false),
        now -> PERCENT * now.settings().filter().cutoff(),
        (now, value) -> now.withCutoff(value / PERCENT));
    fields.text(
        new Place(
            section,
            "max-energy",
            "Below v / E_c",
            "Upper energy per particle in E_c: rows at or above it are left out, too; a number as"
                + " 2, or none. Not in the thesis."),
        GenerateSections::top,
        now -> topText(now.settings().filter().maxEnergy()),
        (now, text) -> now.withMaxEnergy(top(text)));
    return section;
  }

  private static OptionalDouble top(String text) {
    return text.isEmpty() || text.toLowerCase(Locale.ROOT).equals(NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(NumberText.parse(text));
  }

  private static String topText(OptionalDouble top) {
    return top.isPresent() ? NumberText.field(top.getAsDouble()) : NONE;
  }

  private Section place() {
    Section section = new Section("Where it goes", true);
    Segments<Boolean> places =
        new Segments<Boolean>(toFile -> model.change(now -> now.withToFile(toFile)))
            .add(
                false,
                "generate-in-memory",
                "Keep in memory",
                "The rows are in hand until the program ends, or until they are saved.")
            .add(
                true,
                "generate-to-file",
                "Write to file",
                "Finished rows are written as it goes, so that an interrupted run can be resumed.");
    section.add(places);
    TextEntry file =
        fields.text(
            new Place(
                section,
                "file",
                "File",
                "The file of the database, as " + example() + ". In the thesis: file name."),
            GenerateSections::path,
            now -> now.file().toString(),
            (now, text) -> now.withFile(path(text)));
    Button choose = new Button("Choose file...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    choose.setId("generate-choose");
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setOnAction(
        event ->
            chooser
                .apply(model.setupProperty().get().file())
                .ifPresent(path -> model.change(now -> now.withFile(path).withToFile(true))));
    section.add(choose);
    fields.follow(
        now -> {
          places.setValue(now.toFile());
          file.setDisable(!now.toFile());
        });
    return section;
  }

  private static String example() {
    return Path.of("folder", "database.json").toString();
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a file name is needed here, as " + example());
    }
    return Path.of(text);
  }

  private Section more() {
    Section section = new Section("More", false);
    fields.number(
        new Place(
            section,
            "seed",
            "Seed",
            "Fixes all random numbers: the same settings and seed give the same rows, on any number"
                + " of threads."),
        new Range(0, MOST_SEED, true),
        now -> now.settings().seed(),
        (now, value) -> now.withAmount(old -> old.withSeed(value.longValue())));
    fields.number(
        new Place(
            section,
            "threads",
            "Threads",
            "How many threads calculate. With all of them the window may answer more slowly."),
        new Range(1, cores, true),
        DatabaseSetup::threads,
        (now, value) -> now.withThreads(value.intValue()));
    Button copy = new Button("Copy command line", Icons.of(MaterialDesignC.CONTENT_COPY));
    copy.setId("generate-copy");
    copy.setMaxWidth(Double.MAX_VALUE);
    copy.setTooltip(
        Section.tooltip("Puts the command line that generates the same file on the clipboard."));
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(model.command());
          Clipboard.getSystemClipboard().setContent(content);
        });
    section.add(copy);
    return section;
  }
}
