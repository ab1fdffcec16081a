package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInTemplatesTest {

  @ParameterizedTest
  @EnumSource(Slot.class)
  void areEachDocumentedAndOfTheCurrentContract(Slot slot) {
    String text = BuiltInTemplates.all().get(slot.file());

    assertThat(text).startsWith("{{! contract: " + Contract.VERSION + " }}\n{{! ");
    assertThat(text).contains("Variables: " + slot.model().name() + ".");
  }

  @Test
  void passTheCheckThatThoseOfUsersMustPass() {
    assertThat(Generated.with(BuiltInTemplates.all()).messages()).isEmpty();
  }

  @Test
  void giveTheSameWhenAUserCopiesThemAll() {
    assertThat(Generated.with(BuiltInTemplates.all()).files())
        .isEqualTo(Generated.with(Map.of()).files());
  }

  @ParameterizedTest
  @EnumSource(Slot.class)
  void canEachBeReplacedWithoutAnEffectOnOtherFiles(Slot slot) {
    Map<String, String> before = Generated.with(Map.of()).files();
    Generated after = Generated.with(Map.of(slot.file(), "Replaced by the user."));

    assertThat(after.messages()).isEmpty();
    Map<String, String> changed = new TreeMap<>(after.files());
    changed.entrySet().removeAll(before.entrySet());
    assertThat(changed).isNotEmpty();
    assertThat(changed.values())
        .allSatisfy(text -> assertThat(text).contains("Replaced by the user."));
    assertThat(after.files().keySet()).isEqualTo(before.keySet());
  }
}
