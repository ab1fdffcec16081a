package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final Location AT = Location.of("test.yaml");

  private static Scope.Entry<String> entry(String wire, String... names) {
    return new Scope.Entry<>(wire, 1, wire, List.of(names), AT);
  }

  @Test
  void theNameForAClashClashedWithAPropertyOfThatName() {
    Scope<String> scope = new Scope<>();
    scope.add(entry("a b", "A_B", "A_SPACE_B"));
    scope.add(entry("A B", "A_B", "A_SPACE_B_UPPER"));
    String settled = scope.resolve(new Diagnostics()).get("a b");
    scope.add(entry("hostile", settled));

    Map<String, String> names = scope.resolve(new Diagnostics());

    assertThat(names.values()).doesNotHaveDuplicates();
    assertThat(names).containsEntry("hostile", settled);
  }

  @Test
  void aSecondNameThatSpeaksIsNoWarningAndANumberIsOne() {
    Diagnostics diagnostics = new Diagnostics();
    Scope<String> scope = new Scope<>();
    scope.add(entry("assignee", "Assignee"));
    scope.add(entry("assignees[]", "Assignee", "AssigneesItem"));
    scope.add(entry("x", "X"));
    scope.add(entry("y", "X"));

    assertThat(scope.resolve(diagnostics).values())
        .containsExactly("Assignee", "AssigneesItem", "X", "X2");
    assertThat(diagnostics.all())
        .extracting(d -> d.severity())
        .containsExactly(Severity.INFO, Severity.WARNING);
  }
}
