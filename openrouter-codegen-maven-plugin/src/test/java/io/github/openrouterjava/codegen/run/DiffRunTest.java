package io.github.openrouterjava.codegen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.GeneratorOptions;
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

  @Test
  void reportsWereReadableByTheirOwnerOnly() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path other = Files.writeString(base.resolve("other"), "");

    List<Path> files = write(base.resolve("a/b"), ReportFormat.values());

    assertThat(files).hasSize(ReportFormat.values().length);
    for (Path file : files) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(other));
    }
  }

  @Test
  void replacesEarlierReportsAndLeavesNothingElse() throws IOException {
    Files.writeString(base.resolve("diff.txt"), "an earlier one");

    List<Path> files = write(base, ReportFormat.TEXT);

    assertThat(files).containsExactly(base.resolve("diff.txt"));
    assertThat(base.resolve("diff.txt")).content().contains("New operation");
    try (var left = Files.list(base)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("diff.txt", "from.yaml", "to.yaml");
    }
  }

  private List<Path> write(Path directory, ReportFormat... formats) throws IOException {
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
    InputOptions inputs = new InputOptions(base, new GeneratorOptions("com.example", "Shelf", "1"));
    return DiffRun.execute(
            new DiffRequest("from.yaml", "to.yaml", inputs, List.of(formats), directory, List.of()))
        .written();
  }
}
