package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanAdviceTest {
  private static Coverage row(
      double low, double share, double inside, double acceptance, Long... scans) {
    Map<StructureClass, Double> shares = new EnumMap<>(StructureClass.class);
    for (StructureClass structure : StructureClass.values()) {
      shares.put(structure, 0.0);
    }
    shares.put(StructureClass.CHAIN, share);
    shares.put(StructureClass.SQUARE, 1 - share);
    Coverage.Span span = new Coverage.Span(low - 0.1, low, low + 0.1, 1, 2);
    return new Coverage(
        List.of(scans),
        100,
        90,
        span,
        shares,
        inside,
        0.02,
        inside / 2,
        0.1,
        0.05,
        acceptance,
        0.01);
  }

  private static ScanAdvice advise(List<Coverage> singles, Coverage... mixes) {
    return ScanAdvice.of(singles, List.of(mixes), 1).orElseThrow();
  }

  private static final Coverage SHALLOW = row(-1.5, 0.6, 0.98, 0.5, 3L);
  private static final Coverage MIDDLE = row(-3.9, 0.6, 0.10, 0.25, 40L);
  private static final Coverage DEEP = row(-4.1, 1.0, 0.00, 0.10, 100L);
  private static final Coverage MIX = row(-3.6, 0.55, 0.85, 0.3, 3L, 40L);

  @Test
  void theBestOfThoseThatReachDeepIsTaken() {
    ScanAdvice advice = advise(List.of(SHALLOW, MIDDLE, DEEP), MIX);
    assertEquals(-3.5, advice.depth(), 1e-12);
    assertEquals(MIX, advice.recommended());
    assertEquals("equal parts of 3 and 40 scans", advice.headline());
    assertTrue(advice.reason().contains("85 % of the places"), advice.reason());
    assertTrue(advice.reason().contains("\u22123.60 to 1.00 E_c"), advice.reason());
    assertTrue(advice.reason().contains("10 % of all rows are still above 0"), advice.reason());
  }

  @Test
  void theDepthScalesWithTheUnitOfEnergy() {
    ScanAdvice advice = ScanAdvice.of(List.of(SHALLOW, DEEP), List.of(), 10).orElseThrow();
    assertEquals(1, advice.depth(), 1e-12);
    assertEquals(SHALLOW, advice.recommended());
  }

  @Test
  void whereOneClassTakesAlmostAllAnotherIsTakenIfThereIsOne() {
    Coverage uneven = row(-4, 0.9, 0.9, 0.3, 50L);
    assertEquals(MIDDLE, advise(List.of(SHALLOW, MIDDLE, uneven)).recommended());
    ScanAdvice without = advise(List.of(SHALLOW, uneven, DEEP));
    assertEquals(uneven, without.recommended());
    assertTrue(without.reason().contains("more than the 70 %"), without.reason());
  }

  @Test
  void ofThoseAsGoodTheCheapestIsTaken() {
    Coverage cheap = row(-3.8, 0.6, 0.84, 0.3, 30L);
    Coverage dear = row(-3.8, 0.6, 0.85, 0.2, 60L);
    assertEquals(cheap, advise(List.of(cheap, dear)).recommended());
    Coverage worse = row(-3.8, 0.6, 0.82, 0.3, 30L);
    assertEquals(dear, advise(List.of(worse, dear)).recommended());
  }

  @Test
  void theThesissAdviserStandsBesideWithTheReasonForTheDifference() {
    ScanAdvice advice = advise(List.of(SHALLOW, MIDDLE, DEEP), MIX);
    assertEquals(Optional.of(MIDDLE), advice.nearest());
    // 0.25 (0.1 / 0.25)^x = 0.2 at x = 0.24353, and 40 * 2.5^x there
    assertEquals(50, advice.acceptanceScans().orElseThrow(), 1e-9);
    String words = advice.comparison();
    assertTrue(words.contains("about 50 scans (nearest: 40 scans with 25 %)"), words);
    assertTrue(words.contains("10 % of the places"), words);
    assertTrue(words.contains("not which energies are left to learn from"), words);
  }

  @Test
  void eachDifferenceHasItsWords() {
    Coverage deep = row(-4.1, 0.5, 0.5, 0.05, 100L);
    Coverage shallow = row(-1, 0.5, 0.9, 0.2, 10L);
    assertTrue(advise(List.of(shallow, deep)).comparison().contains("not deep enough"));
    Coverage uneven = row(-4.1, 0.9, 0.5, 0.2, 50L);
    assertTrue(advise(List.of(uneven, deep)).comparison().contains("takes 90 % of its rows"));
    Coverage alike = row(-4.1, 0.5, 0.49, 0.2, 200L);
    assertTrue(advise(List.of(deep, alike)).comparison().contains("covers about as much"));
    Coverage both = row(-4.1, 0.5, 0.9, 0.21, 10L);
    assertTrue(advise(List.of(both, deep)).comparison().contains("both advisers say the same"));
  }

  @Test
  void withoutRowsThereIsNoAdviceAndWithoutStepsNoAcceptance() {
    Coverage nothing = row(Double.NaN, 0.5, Double.NaN, 0.2, 5L);
    assertEquals(Optional.empty(), ScanAdvice.of(List.of(nothing), List.of(), 1));
    assertEquals(Optional.empty(), ScanAdvice.of(List.of(), List.of(), 1));
    Coverage start = row(-4, 0.5, 0.5, Double.NaN, 0L);
    ScanAdvice advice = advise(List.of(start));
    assertTrue(advice.nearest().isEmpty());
    assertTrue(advice.acceptanceScans().isEmpty());
    assertTrue(advice.comparison().contains("no step was taken"));
  }

  @Test
  void acceptanceThatDoesNotFallSoFarIsSaid() {
    ScanAdvice advice = advise(List.of(SHALLOW, row(-4, 0.5, 0.5, 0.4, 300L)));
    assertTrue(advice.acceptanceScans().isEmpty());
    assertTrue(advice.comparison().contains("not met within these numbers"));
  }
}
