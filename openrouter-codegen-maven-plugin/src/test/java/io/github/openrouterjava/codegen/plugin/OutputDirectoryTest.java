package io.github.openrouterjava.codegen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputDirectoryTest {

  private final DiffMojo mojo = new DiffMojo();

  @Test
  void defaultsWithoutAProjectWereBelowAFolderCalledLikeTheExpression() {
    File unresolved = new File("/somewhere/${project.basedir}/target/openrouter-codegen-diff");

    assertThat(mojo.outputDirectory(unresolved))
        .isEqualTo(Path.of("").toAbsolutePath().resolve("target/openrouter-codegen-diff"));
  }

  @Test
  void keepsADirectoryThatIsNamed() {
    assertThat(mojo.outputDirectory(new File("/somewhere/out")))
        .isEqualTo(Path.of("/somewhere/out"));
  }
}
