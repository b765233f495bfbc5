package org.pesexplorer.core.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.random.RandomStream;

/** Potentials as they are written on the command line and in files. */
class PotentialKindTest {

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void whatIsWrittenIsReadBack(PotentialKind kind) {
    RandomStream random = RandomStream.of(1, kind.id().hashCode());
    for (int index = 0; index < 50; index++) {
      Map<String, Double> given = new LinkedHashMap<>();
      for (String name : kind.defaults().keySet()) {
        if (random.nextInt(2) == 0) {
          double whole = 1 + random.nextInt(9);
          given.put(name, random.nextInt(3) == 0 ? whole : random.nextDouble(1, 9));
        }
      }
      Potential potential = kind.create(given);
      Potential back = PotentialKind.parse(PotentialKind.format(potential));
      assertEquals(kind.id(), back.id());
      assertEquals(potential.parameters(), back.parameters());
    }
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void standardValuesAreNotWritten(PotentialKind kind) {
    assertEquals(kind.id(), PotentialKind.format(kind.create(Map.of())));
    assertEquals(kind, PotentialKind.of(kind.id()));
    assertEquals(kind.defaults(), PotentialKind.parse(kind.id()).parameters());
  }

  @Test
  void theDefaultsCannotBeChangedFromOutside() {
    PotentialKind.EQ10.defaults().put("n", 9.0);
    assertEquals(6, PotentialKind.EQ10.defaults().get("n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "eq10:n=6,R0=2; eq10",
        "eq10:R0=2.5; eq10:R0=2.5",
        "eq10:R0=2.5,n=7; eq10:n=7,R0=2.5",
        "eq10:Ec=1e-3; eq10:Ec=0.001",
        "morse:De=2,ke=72.0; morse:De=2",
        "lennard-jones:Rc=3; lennard-jones:Rc=3"
      })
  void writtenInOneOrderAndShort(String text, String shortest) {
    assertEquals(shortest, PotentialKind.format(PotentialKind.parse(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "eq11; \"eq11\"",
        "EQ10; \"EQ10\"",
        "'';\"\"",
        "eq10:m=3; \"m\"",
        "eq6:n=6; \"n\"",
        "eq10:n; \"n\"",
        "eq10:; \"\"",
        "eq10:=6; \"=6\"",
        "eq10:n=six; \"six\"",
        "eq10:n=; \"\"",
        "eq10:n=6,n=7; n is given twice",
        "eq10:n=6,,R0=2; \"\"",
        "eq10:n=0.5; 0.5",
        "eq10:n=NaN; NaN",
        "eq10:n=65; 65",
        "eq10:R0=0; 0",
        "eq10:R0=21; 21",
        "eq10:R0=Infinity; Infinity",
        "eq10:Ec=0; 0",
        "eq10:Rc=-2; -2",
        "eq6:Ec=-1; -1",
        "eq7:Rc=0; 0",
        "eq8:Ec=NaN; NaN",
        "lennard-jones:Ec=-3; -3",
        "morse:De=0; 0",
        "morse:ke=-72; -72",
        "morse:re=Infinity; Infinity"
      })
  void refusalsNameWhatIsWrong(String text, String named) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> PotentialKind.parse(text));
    assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> PotentialKind.of("eq9"));
    for (PotentialKind kind : PotentialKind.values()) {
      assertTrue(refusal.getMessage().contains(kind.id()), refusal.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 64, 3.5})
  void theEndsOfTheRangeOfExponentsAreTaken(double n) {
    assertEquals(n, new ForceShiftedLennardJones(1, 1, n, 2).exponent());
  }

  @Test
  void reachIsTheLongestSideThatCanMatter() {
    assertEquals(3, ForceShiftedLennardJones.standard().reach());
    assertEquals(1.8, new ForceShiftedLennardJones(1, 1, 6, 1.2).reach(), 1e-12);
    for (PotentialKind kind : PotentialKind.values()) {
      if (kind != PotentialKind.EQ10) {
        assertEquals(Double.POSITIVE_INFINITY, kind.create(Map.of()).reach());
      }
    }
  }
}
