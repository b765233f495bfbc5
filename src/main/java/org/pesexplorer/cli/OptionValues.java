package org.pesexplorer.cli;

import java.util.List;
import java.util.function.Function;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the words of the command line into values; a wrong word becomes bad use, by name. */
final class OptionValues {
  private OptionValues() {}

  private static <T> T convert(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      TypeConversionException wrong = new TypeConversionException(e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }

  /** "invariant" or "thesis". */
  static final class CountingWord implements ITypeConverter<Counting> {
    @Override
    public Counting convert(String text) {
      return OptionValues.convert(text, Counting::of);
    }
  }

  /** "auto" or a number of shells. */
  static final class DepthWord implements ITypeConverter<ImageDepth> {
    @Override
    public ImageDepth convert(String text) {
      return OptionValues.convert(text, ImageDepth::parse);
    }
  }

  /** "live" or "frozen". */
  static final class ImagesWord implements ITypeConverter<Images> {
    @Override
    public Images convert(String text) {
      return OptionValues.convert(text, Images::of);
    }
  }

  /** "random", "descent", "fire" or "metropolis". */
  static final class MethodWord implements ITypeConverter<Method> {
    @Override
    public Method convert(String text) {
      return OptionValues.convert(text, Method::of);
    }
  }

  /** A potential with its parameters, such as "eq10:n=6,R0=2". */
  static final class PotentialWord implements ITypeConverter<Potential> {
    @Override
    public Potential convert(String text) {
      return OptionValues.convert(text, PotentialKind::parse);
    }
  }

  /** "eigenvalues" or "power-sums". */
  static final class DescriptorWord implements ITypeConverter<DescriptorKind> {
    @Override
    public DescriptorKind convert(String text) {
      return OptionValues.convert(text, DescriptorKind::of);
    }
  }

  /** Whole numbers with commas, such as "-2,-3". */
  static final class OrdersWord implements ITypeConverter<Orders> {
    @Override
    public Orders convert(String text) {
      return new Orders(OptionValues.convert(text, DescriptorSettings::parseOrders));
    }
  }

  /** A list of orders, as one value. */
  record Orders(List<Integer> numbers) {}
}
