package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Operation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Completion once offered sixteen methods where two are wanted: each with and without parameters,
 * with and without options. Options are a view now.
 */
class CallMethodsTest {
  private static final int MAX_CALL_METHODS = 330;
  private static final int OPERATIONS = 97;

  @Test
  void callersChooseAmongFewMethods() throws IllegalAccessException {
    Set<String> operations = new HashSet<>();
    List<Method> calls = new ArrayList<>();
    List<Class<?>> withoutView = new ArrayList<>();
    for (Class<?> type : clients()) {
      operations.addAll(operationIds(type));
      Arrays.stream(type.getDeclaredMethods()).filter(m -> isCall(type, m)).forEach(calls::add);
      if (!hasView(type)) {
        withoutView.add(type);
      }
    }

    assertThat(operations).hasSize(OPERATIONS);
    assertThat(calls).hasSizeBetween(2 * OPERATIONS, MAX_CALL_METHODS);
    assertThat(calls)
        .noneMatch(m -> Arrays.asList(m.getParameterTypes()).contains(RequestOptions.class));
    assertThat(withoutView).isEmpty();
  }

  private static List<Class<?>> clients() {
    return ClassesOf.packageOf(OpenRouter.class).stream()
        .filter(type -> type.getPackage().equals(OpenRouter.class.getPackage()))
        .filter(type -> type == OpenRouter.class || type.getSimpleName().endsWith("Client"))
        .toList();
  }

  private static List<String> operationIds(Class<?> type) throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (field.get(null) instanceof Operation<?> operation) {
        ids.add(operation.operationId());
      }
    }
    return ids;
  }

  /** Whether a method calls an operation: neither an accessor of a resource nor the view. */
  private static boolean isCall(Class<?> type, Method method) {
    return type != OpenRouter.class
        && Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && !clients().contains(method.getReturnType());
  }

  private static boolean hasView(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            m ->
                m.getName().equals("with")
                    && m.getReturnType() == type
                    && Arrays.equals(m.getParameterTypes(), new Class<?>[] {RequestOptions.class}));
  }
}
