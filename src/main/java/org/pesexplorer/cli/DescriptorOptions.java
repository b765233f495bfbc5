package org.pesexplorer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.io.Numbers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which descriptor is wanted. */
final class DescriptorOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--orders",
      paramLabel = "O,...",
      converter = OptionValues.OrdersWord.class,
      description =
          "exponents of equation 11, each -2 or lower, written as --orders=-2,-3 (default: -2,-3)")
  private OptionValues.Orders orders;

  @Option(names = "--r0p", paramLabel = "R", description = "the range R0p in R_c (default: 20)")
  private Double r0p;

  @Option(
      names = "--descriptor",
      paramLabel = "eigenvalues|power-sums",
      converter = OptionValues.DescriptorWord.class,
      description =
          "eigenvalues in ascending order, as the thesis has them, or the sums of their powers,"
              + " which are smooth where eigenvalues cross (default: eigenvalues)")
  private DescriptorKind kind;

  /**
   * The descriptor that is asked for; empty when no option was given.
   *
   * @throws ParameterException when a value is refused
   */
  Optional<DescriptorSettings> given() {
    return orders == null && r0p == null && kind == null
        ? Optional.empty()
        : Optional.of(settings());
  }

  /** The words that were given, by the name of their option. */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    DescriptorSettings asked = settings();
    if (orders != null) {
      words.put("orders", asked.formatOrders());
    }
    if (r0p != null) {
      words.put("r0p", Numbers.shortest(asked.r0p()));
    }
    if (kind != null) {
      words.put("descriptor", asked.kind().id());
    }
    return words;
  }

  /**
   * The descriptor, the thesis's where no option says otherwise.
   *
   * @throws ParameterException when a value is refused
   */
  DescriptorSettings settings() {
    DescriptorSettings thesis = DescriptorSettings.THESIS;
    try {
      return new DescriptorSettings(
          orders == null ? thesis.orders() : orders.numbers(),
          r0p == null ? thesis.r0p() : r0p,
          kind == null ? thesis.kind() : kind);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
