package io.github.openrouterjava.runtime.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.FailureRule;
import io.github.openrouterjava.runtime.generated.StreamRules;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quick look at the bytes of an event finds what the rules say of its JSON, however that is
 * written, and never fails.
 */
class EventRulesTest {
  private static final Condition NAMED = Condition.always().when("/type", "error", null);
  private static final EventRules RULES =
      new EventRules(
          List.of(
              FailureRule.at("/error"),
              FailureRule.at("/parts/*/error"),
              FailureRule.at("").when(NAMED.event("error")),
              FailureRule.at("/why").when(Condition.always().when("/ok", false))),
          StreamRules.none()
              .last(Condition.always().when("/type", "done", "naïve"))
              .complete(Condition.always().has("/parts/*/end"), Condition.always().when("/n", 2))
              .text("/parts/*/text", Condition.always())
              .text("/list/1", Condition.always().when("/type", "list")));

  private static EventRules.Look look(String json) {
    return look(json, "message");
  }

  private static EventRules.Look look(String json, String event) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return RULES.look(new String(bytes, StandardCharsets.ISO_8859_1), event);
  }

  @Test
  void findsFailures() {
    assertThat(look("{\"a\":[1,{\"error\":{}}],\"error\":{\"code\":1}}").mayFail()).isTrue();
    assertThat(look(" { \"parts\" : [ {} , { \"error\" : { } } ] } ").mayFail()).isTrue();
    assertThat(look("{\"ok\":false,\"why\":\"x\"}").mayFail()).isTrue();
    assertThat(look("{\"error\":null,\"parts\":[{\"error\":\"text\"}],\"ok\":true}").mayFail())
        .isFalse();
    assertThat(look("{\"text\":\"\\\"error\\\":{\"}").mayFail()).isFalse();
    assertThat(look("{\"deep\":{\"error\":{}}}").mayFail()).isFalse();
  }

  @Test
  void knowsEventsByName() {
    assertThat(look("{\"a\":1}", "error").mayFail()).isTrue();
    assertThat(look("not JSON", "error").mayFail()).isTrue();
    assertThat(look("{\"type\":\"ping\"}", "error").mayFail()).isFalse();
    assertThat(look("{\"type\":\"error\"}").mayFail()).isFalse();
  }

  @Test
  void findsEnds() {
    assertThat(look("{\"x\":{\"type\":\"other\"},\"type\":\"done\"}").isLast()).isTrue();
    assertThat(look("{\"type\":\"na\\u00efve\"}").isLast()).isTrue();
    assertThat(look("{\"type\":\"naïve\"}").isLast()).isTrue();
    assertThat(look("{\"type\":\"done2\"}").isLast()).isFalse();
    assertThat(look("{\"x\":{\"type\":\"done\"}}").isLast()).isFalse();
    assertThat(look("{\"parts\":[{\"end\":null},{\"end\":\"stop\"}]}").isCompleting()).isTrue();
    assertThat(look("{\"parts\":[{\"end\":null}]}").isCompleting()).isFalse();
    assertThat(look("{\"n\":2.0}").isCompleting()).isTrue();
    assertThat(look("{\"n\":20}").isCompleting()).isFalse();
  }

  @Test
  void addsTexts() {
    assertThat(look("{\"parts\":[{\"text\":\"a\\\"b\\\\\"},{\"text\":\"é\"}]}").text())
        .isEqualTo("a\"b\\é");
    assertThat(look("{\"parts\":[{\"text\":null}]}").text()).isNull();
    assertThat(look("{\"list\":[\"x\",\"y\"],\"type\":\"list\"}").text()).isEqualTo("y");
    assertThat(look("{\"list\":[\"x\",\"y\"]}").text()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"", "{\"error\"", "{\"error\":", "{\"parts\":[", "[]", "\\", "\""})
  void survivesWhatIsCutOff(String json) {
    EventRules.Look look = look(json);
    assertThat(look.mayFail()).isFalse();
    assertThat(look.isLast()).isFalse();
    assertThat(look.text()).isNull();
  }

  @Test
  void agreesWithTheJsonWhateverTheEventLooksLike() {
    Random random = new Random(14);
    String[] pieces = {
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\"error\"",
      "\"parts\"",
      "\"type\"",
      "\"done\"",
      "\"text\"",
      "\"a\\\"b\"",
      "null",
      "1",
      "true",
      " ",
      "\"end\"",
      "{}",
      "\"ok\":false",
      "\"type\":\"done\"",
      "\"parts\":[{",
      "}]"
    };
    ErrorFinder finder =
        new ErrorFinder(List.of(FailureRule.at("/error"), FailureRule.at("/parts/*/error")));
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder json = new StringBuilder("{");
      for (int n = random.nextInt(12); n > 0; n--) {
        json.append(pieces[random.nextInt(pieces.length)]);
      }
      EventRules.Look look = look(json.toString());
      look.text();
      look.isCompleting();
      if (isJson(json.toString())) {
        valid++;
        boolean fails = finder.inEvent(json.toString(), 200, "message") != null;
        assertThat(!fails || look.mayFail()).as(json.toString()).isTrue();
        JsonValue type = JsonValue.parse(json.toString());
        assertThat(look.isLast()).as(json.toString()).isEqualTo("done".equals(type.textOf("type")));
      }
    }
    assertThat(valid).isGreaterThan(100);
  }

  private static boolean isJson(String text) {
    try {
      JsonValue.parse(text);
      return true;
    } catch (JsonDecodeException e) {
      return false;
    }
  }
}
