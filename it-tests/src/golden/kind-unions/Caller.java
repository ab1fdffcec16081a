package com.example.kindunions;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kindunions.client.model.Model;
import com.example.kindunions.client.model.Question;
import com.example.kindunions.client.model.QuestionChoice;
import java.util.List;

final class Caller {

  private Caller() {}

  static void setsAnyAlternativeWithoutItsWrapper() {
    Question question = Question.builder().stop(List.of("a", "b")).latency(1.5).build();

    assertThat(Question.CODEC.encode(question)).isEqualTo("{\"stop\":[\"a\",\"b\"],\"latency\":1.5}");
  }

  static void looksAtWhatCame() {
    Question question = Question.CODEC.decode("{\"stop\":\"a\"}");

    assertThat(question.stop()).isInstanceOfSatisfying(Question.Stop.OfString.class, stop -> assertThat(stop.value()).isEqualTo("a"));
  }

  private static String told(Question.Input input) {
    return Question.Input.match(
        input,
        text -> "text " + text,
        texts -> "texts " + texts,
        numbers -> "numbers " + numbers,
        lists -> "lists " + lists,
        items -> "items " + items.size(),
        unknown -> "unknown " + unknown.raw());
  }

  static void matchesByJsonKindAndFirstItem() {
    assertThat(told(Question.Input.CODEC.decode("\"a\""))).isEqualTo("text a");
    assertThat(told(Question.Input.CODEC.decode("[\"a\"]"))).isEqualTo("texts [a]");
    assertThat(told(Question.Input.CODEC.decode("[1.5]"))).isEqualTo("numbers [1.5]");
    assertThat(told(Question.Input.CODEC.decode("[[1]]"))).isEqualTo("lists [[1.0]]");
    assertThat(told(Question.Input.CODEC.decode("[{\"content\":\"c\"}]"))).isEqualTo("items 1");
    assertThat(told(Question.Input.CODEC.decode("true"))).isEqualTo("unknown true");
  }

  static void givesWhatIsWrapped() {
    Question.Value value = Question.Value.of(true);

    assertThat(Question.Value.asBoolean(value)).isTrue();
    assertThat(Question.Value.isBoolean(value)).isTrue();
    assertThat(Question.Value.asNumber(value)).isNull();
    assertThat(Question.Value.asItems(value)).isNull();
  }

  static void givesAnObjectThatImplementsTheUnion() {
    Question question = Question.builder().modelOrText(Model.of("m")).build();

    assertThat(Question.ModelOrText.asModel(question.modelOrText())).isEqualTo(Model.of("m"));
    assertThat(Question.ModelOrText.asString(question.modelOrText())).isNull();
  }

  static void takesTextForAnEnumAmongTheAlternatives() {
    Question question = Question.builder().choice("required").build();

    assertThat(QuestionChoice.asOption(question.choice())).isEqualTo(QuestionChoice.Option.REQUIRED);
    assertThat(Question.CODEC.encode(question)).isEqualTo("{\"choice\":\"required\"}");
  }

  static void takesTheItemsOfAListAmongTheAlternatives() {
    Question question = Question.builder().stop("a", "b").build();

    assertThat(Question.Stop.asStrings(question.stop())).containsExactly("a", "b");
    assertThat(question.toBuilder().clearStop().build().stop()).isNull();
  }
}
