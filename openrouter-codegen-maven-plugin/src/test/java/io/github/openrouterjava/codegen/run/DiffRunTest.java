package io.github.openrouterjava.codegen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffRunTest {

  @TempDir Path base;
  private final DiffRun run = new DiffRun();

  @Test
  void reportsWereReadableByTheirOwnerOnly() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path other = Files.writeString(base.resolve("other"), "");

    List<Path> files = run.write(report(), List.of(ReportFormat.values()), base.resolve("a/b"));

    assertThat(files).hasSize(ReportFormat.values().length);
    for (Path file : files) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(other));
    }
  }

  @Test
  void replacesEarlierReportsAndLeavesNothingElse() throws IOException {
    Files.writeString(base.resolve("diff.txt"), "an earlier one");

    List<Path> files = run.write(report(), List.of(ReportFormat.TEXT), base);

    assertThat(files).containsExactly(base.resolve("diff.txt"));
    assertThat(base.resolve("diff.txt")).content().contains("New operation");
    try (var left = Files.list(base)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("diff.txt", "from.yaml", "to.yaml");
    }
  }

  private DiffReport report() throws IOException {
    String empty =
        """
        openapi: 3.1.0
        info: {title: Shelf, version: '1'}
        servers: [{url: 'https://shelf.example'}]
        paths: {}
        """;
    Files.writeString(base.resolve("from.yaml"), empty);
    Files.writeString(
        base.resolve("to.yaml"),
        empty.replace(
            "{}", "{/books: {get: {operationId: list, responses: {'200': {description: All.}}}}}"));
    return run.compare(request("from.yaml"), request("to.yaml"));
  }

  private GenerationRequest request(String document) {
    return new GenerationRequest(
        document,
        List.of(),
        null,
        base,
        base.resolve("out"),
        "diff",
        new GeneratorOptions("com.example", "Shelf", "1"));
  }
}
