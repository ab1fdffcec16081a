package io.github.openrouterjava.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeTypesTest {

  @Test
  void everyClassExists() throws ReflectiveOperationException {
    List<String> missing = new ArrayList<>();
    int classes = 0;
    for (Field field : RuntimeTypes.class.getFields()) {
      if (field.get(null) instanceof ClassName name) {
        classes++;
        if (!exists(name.reflectionName())) {
          missing.add(name.reflectionName());
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(classes).isGreaterThan(20);
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, RuntimeTypesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
