package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

final class TwinSearchTest {
  private static double square(double[] points, int axes, int a, int b) {
    double square = 0;
    for (int axis = 0; axis < axes; axis++) {
      double step = points[a * axes + axis] - points[b * axes + axis];
      square += step * step;
    }
    return square;
  }

  /** Against looking at all; coarse coordinates make many ties and points twice. */
  @Test
  void neighboursAreThoseOfLookingAtAll() {
    for (int round = 0; round < 40; round++) {
      RandomStream random = RandomStream.of(5, round);
      int axes = 1 + random.nextInt(6);
      int count = 1 + random.nextInt(400);
      int wanted = 1 + random.nextInt(9);
      boolean coarse = round % 2 == 0;
      double[] points = new double[count * axes];
      for (int k = 0; k < points.length; k++) {
        points[k] = coarse ? random.nextInt(4) : random.nextDouble();
      }
      TwinSearch search = new TwinSearch(points, axes);
      TwinSearch.Query query = search.query(wanted);
      for (int point = 0; point < count; point++) {
        int self = point;
        List<Integer> all =
            IntStream.range(0, count)
                .filter(other -> other != self)
                .boxed()
                .sorted(
                    Comparator.comparingDouble((Integer other) -> square(points, axes, self, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(wanted)
                .toList();
        assertEquals(all.size(), query.find(point));
        for (int k = 0; k < all.size(); k++) {
          assertEquals(all.get(k), query.neighbour(k));
          assertEquals(
              Math.sqrt(square(points, axes, point, all.get(k))), query.distance(k), 1e-15);
        }
      }
    }
  }

  @Test
  void oneOrNoPointHasNoNeighbours() {
    assertEquals(0, new TwinSearch(new double[0], 3).count());
    assertEquals(0, new TwinSearch(new double[3], 3).query(2).find(0));
    assertThrows(IllegalArgumentException.class, () -> new TwinSearch(new double[4], 3));
    TwinSearch one = new TwinSearch(new double[3], 3);
    assertThrows(IllegalArgumentException.class, () -> one.query(0));
    assertThrows(IndexOutOfBoundsException.class, () -> one.query(1).find(1));
  }
}
