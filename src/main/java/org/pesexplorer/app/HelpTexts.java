package org.pesexplorer.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pesexplorer.io.ProgramVersion;

/** The help texts that come with the program. */
final class HelpTexts {
  static final String EXPLORE = "Explore";
  static final String RELAXATION = "Relaxation";
  static final String DATABASE = "Database";
  static final String TRAINING = "Training";
  static final String LIMITS = "Limits";
  static final String GLOSSARY = "Glossary";

  private HelpTexts() {}

  /** All pages by their titles, in reading order. */
  static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(EXPLORE, read("explore.md"));
    pages.put(RELAXATION, read("relaxation.md"));
    pages.put(DATABASE, read("database.md"));
    pages.put(TRAINING, read("training.md"));
    pages.put(LIMITS, read("limits.md"));
    pages.put(GLOSSARY, read("glossary.md"));
    return pages;
  }

  /** What the program is. */
  static String about() {
    return "# PES Explorer\n\nVersion "
        + ProgramVersion.get()
        + "\n\nAn explorer for toy-model potential energy surfaces. The model comes from a"
        + " bachelor thesis (Heiszwolf, Eindhoven University of Technology, 2020).\n\nApache"
        + " License 2.0.";
  }

  private static String read(String name) {
    try (InputStream in = HelpTexts.class.getResourceAsStream("/org/pesexplorer/help/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: help text " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
