package com.example.kindunions;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kindunions.client.model.Question;
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
}
