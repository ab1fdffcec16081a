package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final Location AT = Location.of("test.yaml");

  @Test
  void theNameForAClashClashedWithAPropertyOfThatName() {
    Scope<String> scope = new Scope<>();
    scope.add("a b", 1, "a b", "A_B", AT);
    scope.add("A B", 1, "A B", "A_B", AT);
    String settled = scope.resolve(new Diagnostics()).get("a b");
    scope.add("hostile", 1, "hostile", settled, AT);

    Map<String, String> names = scope.resolve(new Diagnostics());

    assertThat(names.values()).doesNotHaveDuplicates();
    assertThat(names).containsEntry("hostile", settled);
  }
}
