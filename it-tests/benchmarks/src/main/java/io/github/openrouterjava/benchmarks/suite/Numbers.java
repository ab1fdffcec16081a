package io.github.openrouterjava.benchmarks.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians, and how numbers are written. */
final class Numbers {

  private Numbers() {}

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Three significant digits with a unit: {@code "µs"}, {@code "ms"}, {@code "kB"} … */
  static String with(String unit, double value) {
    return plain(value) + " " + unit;
  }

  static String plain(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A time in the unit that suits it. */
  static String nanos(double value) {
    if (value < 1e6) {
      return with("µs", value / 1e3);
    }
    return value < 1e9 ? with("ms", value / 1e6) : with("s", value / 1e9);
  }

  /** An amount of memory in the unit that suits it. */
  static String bytes(double value) {
    if (value < 1e3) {
      return with("B", value);
    }
    return value < 1e6 ? with("kB", value / 1e3) : with("MB", value / 1e6);
  }

  /** Where most values lie, for a row to show how much runs differ. */
  static double[] column(List<double[]> rows, int column) {
    double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
    Arrays.sort(values);
    return values;
  }

  static double median(List<double[]> rows, int column) {
    return median(Arrays.stream(column(rows, column)).boxed().toList());
  }
}
