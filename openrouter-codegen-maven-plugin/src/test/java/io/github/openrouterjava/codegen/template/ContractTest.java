package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What users' templates rely on stays, or its version rises. */
class ContractTest {

  private static final Path RESOURCES =
      Path.of("src/test/resources/io/github/openrouterjava/codegen/template");

  /** The variables of the contract, each as {@code model.variable kind}; more may come. */
  @Test
  void losesNoVariableWithoutANewVersion() throws IOException {
    Path file = RESOURCES.resolve("contract-" + Contract.VERSION + ".txt");
    TreeSet<String> now = new TreeSet<>();
    Models.all()
        .forEach(
            type ->
                type.variables()
                    .forEach(v -> now.add(type.name() + "." + v.name() + " " + v.kind().word())));
    for (Slot slot : Slot.values()) {
      now.add(slot.file() + " sees " + slot.model().name());
    }
    bless(file, String.join("\n", now) + "\n");

    assertThat(now)
        .as("Raise Contract.VERSION, say what changed, and bless a new file.")
        .containsAll(Files.readAllLines(file));
  }

  @Test
  void saysWhatEachVersionChanged() {
    for (int version = 1; version < Contract.VERSION; version++) {
      assertThat(Contract.changesSince(version)).isNotEmpty();
    }
    assertThat(Contract.changesSince(Contract.VERSION)).isEmpty();
  }

  /** Each variable of each model with its value for a small document. */
  @Test
  void hasTheValuesThatAreDocumented() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    for (ExtraTemplate.Per per : ExtraTemplate.Per.values()) {
      String head =
          "---\nper: " + per.word() + "\npath: \"values/" + per.word() + "/{{%s}}\"\n---\n";
      String name =
          switch (per) {
            case DOCUMENT -> "client";
            case RESOURCE, SCHEMA -> "name";
            case OPERATION -> "id";
          };
      String text = String.format(head, name) + Models.template(per.model(), "");
      templates.put("extra/" + per.word() + ".mustache", text);
    }
    Generated generated = Generated.with(templates);
    assertThat(generated.messages()).isEmpty();
    StringBuilder all = new StringBuilder();
    generated
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("values/")) {
                all.append("== ").append(path).append('\n').append(text);
              }
            });
    Path file = RESOURCES.resolve("values.txt");
    bless(file, all.toString());

    assertThat(all.toString()).isEqualTo(Files.readString(file));
  }

  private static void bless(Path file, String text) throws IOException {
    if (System.getProperty("golden.bless") != null) {
      Files.createDirectories(RESOURCES);
      Files.writeString(file, text);
    }
  }
}
