package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** The program that {@link DiffOnJreTest} runs. */
final class DiffChild {

  private DiffChild() {}

  public static void main(String[] arguments) throws IOException {
    SortedMap<String, String> templates =
        arguments[0].equals("own") ? DiffOnJreTest.templates("long size();") : new TreeMap<>();
    GeneratorInput[] inputs =
        Arrays.stream(arguments)
            .skip(1)
            .map(Path::of)
            .map(file -> DiffOnJreTest.input(name(file), text(file), templates))
            .toArray(GeneratorInput[]::new);
    if (arguments[0].equals("generate")) {
      new Generator().generate(inputs[0]);
    } else {
      DiffReport report = ClientDiff.between(inputs[0], inputs[1]);
      String text = ReportFormat.TEXT.render(report);
      if (!arguments[0].equals("diff")) {
        System.out.println("compiler " + (ToolProvider.getSystemJavaCompiler() != null));
        System.out.println("warnings " + report.warnings().size());
        report.warnings().forEach(System.out::println);
        System.out.println(text.strip());
        return;
      }
    }
    System.out.println("cpu " + cpuSeconds());
  }

  private static double cpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
