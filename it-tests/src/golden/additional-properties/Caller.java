package com.example.additionalproperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.additionalproperties.client.model.Open;
import com.example.additionalproperties.client.model.TypedExtras;
import io.github.openrouterjava.runtime.json.JsonString;

final class Caller {

  private Caller() {}

  static void putsTypedValuesUnderAnyName() {
    TypedExtras extras = TypedExtras.builder().model("m").putEntry("low", 1L).build();

    assertThat(TypedExtras.CODEC.encode(extras)).isEqualTo("{\"model\":\"m\",\"low\":1}");
    assertThat(extras.entries()).containsEntry("low", 1L);
  }

  static void refusesTheNameOfADeclaredProperty() {
    assertThatThrownBy(() -> TypedExtras.builder().putAdditionalProperty("model", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"model\" is a property of its own; set it with model(…).");
    assertThatThrownBy(() -> TypedExtras.builder().putEntry("model", 1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("model(…)");
  }

  static void readsWhatAnOpenObjectHolds() {
    Open open = Open.CODEC.decode("{\"type\":\"open\",\"colour\":\"red\"}");

    assertThat(open.additionalProperties().get("colour")).isEqualTo(new JsonString("red"));
  }

  static void sendsWhatTheDocumentDoesNotList() {
    TypedExtras extras =
        TypedExtras.builder().model("m").putAdditionalProperty("beta", true).build();

    assertThat(TypedExtras.CODEC.encode(extras)).isEqualTo("{\"model\":\"m\",\"beta\":true}");
  }
}
