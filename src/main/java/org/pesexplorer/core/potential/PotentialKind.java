package org.pesexplorer.core.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The potentials that can be picked, with their parameters' standard values. */
@SuppressWarnings("ImmutableEnumChecker") // the maps are never changed, the makers hold no state
public enum PotentialKind {
  /** Equation 10. */
  EQ10(
      "eq10",
      "Force-shifted Lennard-Jones of the mean side (eq. 10)",
      map("Ec", 1, "Rc", 1, "n", 6, "R0", 2),
      p -> new ForceShiftedLennardJones(p.get("Ec"), p.get("Rc"), p.get("n"), p.get("R0"))),
  /** Equation 6. */
  EQ6(
      "eq6",
      "Area and pairs, long range perimeter (eq. 6)",
      map("Ec", 1, "Rc", 1),
      p -> new TripletPotential(TripletPotential.Form.EQ6, p.get("Ec"), p.get("Rc"))),
  /** Equation 7. */
  EQ7(
      "eq7",
      "Area and perimeter, long range perimeter (eq. 7)",
      map("Ec", 1, "Rc", 1),
      p -> new TripletPotential(TripletPotential.Form.EQ7, p.get("Ec"), p.get("Rc"))),
  /** Equation 8. */
  EQ8(
      "eq8",
      "Pairs, long range area and perimeter (eq. 8)",
      map("Ec", 1, "Rc", 1),
      p -> new TripletPotential(TripletPotential.Form.EQ8, p.get("Ec"), p.get("Rc"))),
  /** Equation 3. */
  LENNARD_JONES(
      "lennard-jones",
      "Lennard-Jones (eq. 3)",
      map("Ec", 1, "Rc", 1),
      p -> new LennardJones(p.get("Ec"), p.get("Rc"))),
  /** Equation 2. */
  MORSE(
      "morse",
      "Morse (eq. 2)",
      map("De", 1, "ke", 72, "re", 1),
      p -> new Morse(p.get("De"), p.get("ke"), p.get("re")));

  private final String id;
  private final String title;
  private final Map<String, Double> defaults;
  private final Function<Map<String, Double>, Potential> maker;

  PotentialKind(
      String id,
      String title,
      Map<String, Double> defaults,
      Function<Map<String, Double>, Potential> maker) {
    this.id = id;
    this.title = title;
    this.defaults = defaults;
    this.maker = maker;
  }

  private static Map<String, Double> map(Object... namesAndValues) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      all.put((String) namesAndValues[k], ((Number) namesAndValues[k + 1]).doubleValue());
    }
    return all;
  }

  /** The name on the command line and in files. */
  public String id() {
    return id;
  }

  /** The name on screen. */
  public String title() {
    return title;
  }

  /** The parameters with their standard values, in writing order; a copy. */
  public Map<String, Double> defaults() {
    return new LinkedHashMap<>(defaults);
  }

  /**
   * The kind with a given name.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public static PotentialKind of(String id) {
    StringBuilder known = new StringBuilder();
    for (PotentialKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
      known.append(known.length() == 0 ? "" : ", ").append(kind.id);
    }
    throw new IllegalArgumentException("no potential is called \"" + id + "\"; known: " + known);
  }

  /**
   * Makes the potential.
   *
   * @param given values for some or all parameters; the others take their standard values
   * @throws IllegalArgumentException when a parameter is unknown or out of range
   */
  public Potential create(Map<String, Double> given) {
    Map<String, Double> all = defaults();
    given.forEach(
        (name, value) -> {
          if (!all.containsKey(name)) {
            throw new IllegalArgumentException(
                "potential "
                    + id
                    + " has no parameter \""
                    + name
                    + "\"; it has "
                    + String.join(", ", all.keySet()));
          }
          all.put(name, value);
        });
    return maker.apply(all);
  }

  /**
   * Reads a potential as it is written on the command line, such as "eq10" or "eq10:n=6,R0=2".
   *
   * @throws IllegalArgumentException when the text is not of that form, naming the part at fault
   */
  public static Potential parse(String text) {
    int colon = text.indexOf(':');
    PotentialKind kind = of(colon < 0 ? text : text.substring(0, colon));
    Map<String, Double> given = new LinkedHashMap<>();
    if (colon >= 0) {
      for (String part : text.substring(colon + 1).split(",", -1)) {
        parseParameter(part, given);
      }
    }
    return kind.create(given);
  }

  private static void parseParameter(String part, Map<String, Double> given) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "expected name=value among the parameters, found \"" + part + "\"");
    }
    String name = part.substring(0, equals);
    String number = part.substring(equals + 1);
    try {
      if (given.put(name, Double.valueOf(number)) != null) {
        throw new IllegalArgumentException("parameter " + name + " is given twice");
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "parameter " + name + " must be a number, was \"" + number + "\"", e);
    }
  }

  /** Writes a potential so that {@link #parse} reads it back; standard values are left out. */
  public static String format(Potential potential) {
    Map<String, Double> standard = of(potential.id()).defaults;
    StringBuilder text = new StringBuilder(potential.id());
    potential
        .parameters()
        .forEach(
            (name, value) -> {
              if (!value.equals(standard.get(name))) {
                text.append(text.indexOf(":") < 0 ? ':' : ',');
                text.append(name).append('=').append(plain(value));
              }
            });
    return text.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
