package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.energy.Shares;
import org.pesexplorer.core.potential.PotentialKind;

class SessionFileTest {
  /** A name beyond ASCII, where the locale has one: in the plainest there is none. */
  private static final String UMLAUT = speaksUmlauts() ? "datei-ü" : "datei-ue";

  private static boolean speaksUmlauts() {
    try {
      return Path.of("ü").toString().equals("ü");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static final String GOOD =
      "{\"dimension\":2,\"widthOfCell\":5,\"positions\":[1,2,3,4],\"potential\":\"eq10\","
          + "\"counting\":\"invariant\",\"depth\":\"auto\"}";

  @TempDir Path folder;

  private static SessionData random(Random random) {
    double width = 0.5 + 20 * random.nextDouble();
    double[] places = new double[2 * random.nextInt(12)];
    for (int k = 0; k < places.length; k++) {
      places[k] = width * (2 * random.nextDouble() - 0.5);
    }
    String[] potentials = {
      "eq10",
      "eq10:n=5.5,R0=1.75",
      "eq10:Ec=0.3,Rc=1.1",
      "eq6",
      "eq7:Rc=2",
      "eq8",
      "lennard-jones:Ec=2",
      "morse:De=1.5,ke=33.3,re=0.9"
    };
    Map<String, String> choices = new TreeMap<>();
    List<Path> recent = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      choices.put("choice " + k, "\"word\" é\n" + random.nextInt());
      recent.add(Path.of("folder with space", UMLAUT + random.nextInt() + ".json"));
    }
    boolean shares = random.nextBoolean();
    return new SessionData(
        new Configuration(new Cell(2, width), places),
        PotentialKind.parse(potentials[random.nextInt(potentials.length)]),
        new EnergySettings(
            random.nextBoolean() ? Counting.INVARIANT : Counting.THESIS,
            ImageDepth.of(random.nextInt(9)),
            shares
                ? Optional.of(new Shares(random.nextDouble(), random.nextDouble()))
                : Optional.empty()),
        random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
        recent,
        choices);
  }

  @Test
  void randomSessionsComeBackExactly() throws IOException {
    Random random = new Random(2);
    for (int k = 0; k < 40; k++) {
      SessionData session = random(random);
      Path path = folder.resolve("settings").resolve("session.json");
      SessionFile.write(path, session);
      SessionData back = SessionFile.read(path).orElseThrow();
      assertEquals(session.configuration(), back.configuration());
      assertEquals(
          PotentialKind.format(session.potential()), PotentialKind.format(back.potential()));
      assertEquals(session.settings(), back.settings());
      assertEquals(session.dark(), back.dark());
      assertEquals(session.recent(), back.recent());
      assertEquals(session.choices(), back.choices());
    }
  }

  @Test
  void autoDepthComesBackAndUnknownKeysArePassedOver() throws IOException {
    Path path = folder.resolve("session.json");
    Files.writeString(path, GOOD.replace("{\"dim", "{\"later\":{\"a\":[1]},\"dim"));
    SessionData session = SessionFile.read(path).orElseThrow();
    assertEquals(EnergySettings.DEFAULT, session.settings());
    assertEquals(Optional.empty(), session.dark());
    assertEquals(new Configuration(new Cell(2, 5), 1, 2, 3, 4), session.configuration());
  }

  @Test
  void noFileIsNoSession() throws IOException {
    assertEquals(Optional.empty(), SessionFile.read(folder.resolve("nothing.json")));
  }

  @Test
  void damagedFilesAreRefusedInWordsThatNameTheFile() throws IOException {
    Path path = folder.resolve("session.json");
    for (String bad :
        new String[] {
          "",
          "null",
          "[]",
          "7",
          "{}",
          "not json",
          GOOD.substring(0, GOOD.length() / 2),
          GOOD.replace("[1,2,3,4]", "[1,2,3]"),
          GOOD.replace("[1,2,3,4]", "[1,2,3,\"x\"]"),
          GOOD.replace("[1,2,3,4]", "[1,2,3,1e999]"),
          GOOD.replace("\"widthOfCell\":5", "\"widthOfCell\":-5"),
          GOOD.replace("\"widthOfCell\":5", "\"widthOfCell\":\"wide\""),
          GOOD.replace("\"dimension\":2", "\"dimension\":99"),
          GOOD.replace("eq10", "eq11"),
          GOOD.replace("eq10", "eq10:n=-1"),
          GOOD.replace("eq10", "morse"), // has no cut-off, so that auto is no depth for it
          GOOD.replace("invariant", "often"),
          GOOD.replace("auto", "-3"),
          GOOD.replace("\"depth\"", "\"tripletShare\":-1,\"depth\""),
        }) {
      Files.writeString(path, bad);
      IOException refusal =
          assertThrows(DataException.class, () -> SessionFile.read(path), "accepted: " + bad);
      assertTrue(refusal.getMessage().startsWith(path.toString()), refusal.getMessage());
    }
  }
}
