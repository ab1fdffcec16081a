package com.example.unionofoptionalproperties;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.unionofoptionalproperties.client.model.Pet;

final class Caller {

  private Caller() {}

  static void matchesByThePropertiesThatAreThere() {
    assertThat(told(Pet.CODEC.decode("{\"meows\":true}"))).isEqualTo("cat true");
    assertThat(told(Pet.CODEC.decode("{\"barks\":false}"))).isEqualTo("dog false");
    assertThat(Pet.isDog(Pet.CODEC.decode("{\"barks\":false}"))).isTrue();
    assertThat(Pet.asCat(Pet.CODEC.decode("{\"barks\":false}"))).isNull();
  }

  private static String told(Pet pet) {
    return Pet.match(
        pet, cat -> "cat " + cat.meows(), dog -> "dog " + dog.barks(), unknown -> "unknown");
  }
}
