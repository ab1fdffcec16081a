package io.github.openrouterjava.codegen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.template.BuiltInTemplates;
import io.github.openrouterjava.codegen.template.TemplateInventory;
import io.github.openrouterjava.codegen.template.TemplateInventory.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesRunTest {

  @TempDir Path base;

  @Test
  void listsWhatThereIsWhereAUserHasNothing() throws IOException {
    TemplatesRun.Result result = TemplatesRun.execute(base, null, List.of());

    assertThat(states(result))
        .hasSize(BuiltInTemplates.all().size())
        .containsOnlyKeys(files().toArray(String[]::new));
    assertThat(states(result).values()).containsOnly(State.BUILT_IN);
    assertThat(result.inventory().entries())
        .allSatisfy(entry -> assertThat(entry.about()).endsWith("."));
  }

  @Test
  void copiesWhatIsNamedAndOverwritesNothing() throws IOException {
    Path own = Files.createDirectories(base.resolve("own"));
    Files.writeString(own.resolve("record.mustache"), "mine");

    TemplatesRun.Result result =
        TemplatesRun.execute(base, "own", List.of("header", "record", "union.mustache"));

    assertThat(result.copied()).containsExactly("header.mustache", "union.mustache");
    assertThat(result.kept()).containsExactly("record.mustache");
    assertThat(own.resolve("header.mustache"))
        .hasContent(BuiltInTemplates.all().get("header.mustache"));
    assertThat(own.resolve("record.mustache")).hasContent("mine");
    assertThat(states(result))
        .containsEntry("header.mustache", State.SAME)
        .containsEntry("record.mustache", State.OWN)
        .containsEntry("enum.mustache", State.BUILT_IN);
  }

  @Test
  void copiesAllIntoADirectoryThatIsNew() throws IOException {
    TemplatesRun.Result result = TemplatesRun.execute(base, "a/b", List.of("all"));

    assertThat(result.copied()).containsExactlyElementsOf(files());
    assertThat(states(result).values()).containsOnly(State.SAME);
    assertThat(result.inventory().problems()).isEmpty();
  }

  @Test
  void tellsWhichAreOutOfDateAndWhichCannotBeUsed() throws IOException {
    Path own = Files.createDirectories(base.resolve("own/extra"));
    Files.writeString(own.resolve("../header.mustache"), "{{! contract: 1 }}\n(c)");
    Files.writeString(own.resolve("../readme.mustache"), "{{>part}}{{titel}}");
    Files.writeString(own.resolve("../part.mustache"), "x");
    Files.writeString(own.resolve("x.mustache"), "---\nper: schema\npath: x\n---\n");

    TemplatesRun.Result result = TemplatesRun.execute(base, "own", List.of());

    assertThat(states(result))
        .containsEntry("header.mustache", State.STALE)
        .containsEntry("readme.mustache", State.OWN)
        .containsEntry("part.mustache", State.OWN)
        .containsEntry("extra/x.mustache", State.OWN);
    assertThat(result.inventory().problems())
        .extracting(Diagnostic::code)
        .containsExactly("template-stale", "template-invalid");
  }

  @Test
  void copiesNothingWhereANameIsWrong() {
    assertThatThrownBy(() -> TemplatesRun.execute(base, "own", List.of("header", "recrod")))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("Unknown template \"recrod\". Did you mean \"record\"?");
    assertThat(base).isEmptyDirectory();
    assertThatThrownBy(() -> TemplatesRun.execute(base, null, List.of("header")))
        .hasMessageContaining("No template directory is configured.");
  }

  private static List<String> files() {
    return List.copyOf(BuiltInTemplates.all().keySet());
  }

  private static Map<String, State> states(TemplatesRun.Result result) {
    return result.inventory().entries().stream()
        .collect(Collectors.toMap(TemplateInventory.Entry::file, TemplateInventory.Entry::state));
  }
}
