package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** The program that {@link DiffOnJreTest} runs. */
final class DiffChild {

  private DiffChild() {}

  public static void main(String[] arguments) throws IOException {
    List<GeneratorInput> inputs = new ArrayList<>();
    for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      boolean own = arguments[0].equals("own");
      String member = inputs.isEmpty() ? "long size();" : "int size();";
      Path file = Path.of(argument);
      inputs.add(
          DiffOnJreTest.input(
              String.valueOf(file.getFileName()),
              Files.readString(file, StandardCharsets.UTF_8),
              own ? DiffOnJreTest.templates(member) : new TreeMap<>()));
    }
    if (arguments[0].equals("generate")) {
      new Generator().generate(inputs.get(0));
    } else {
      DiffReport report = ClientDiff.between(inputs.get(0), inputs.get(1));
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
}
