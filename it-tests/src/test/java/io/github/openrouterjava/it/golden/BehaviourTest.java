package io.github.openrouterjava.it.golden;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The clients of all golden cases compile without a warning and do what their cases say. */
class BehaviourTest {

  private static GoldenClients clients;

  @BeforeAll
  static void compile() throws IOException {
    clients = GoldenClients.compile();
  }

  /** Each {@code values.yaml}: JSON and what it is in Java. */
  @TestFactory
  Stream<DynamicContainer> values() {
    return GoldenCase.all().stream()
        .filter(golden -> golden.file(Values.FILE) != null)
        .map(
            golden ->
                DynamicContainer.dynamicContainer(
                    golden.name(),
                    Values.of(golden).stream()
                        .map(
                            value ->
                                DynamicTest.dynamicTest(
                                    value.toString(), () -> value.check(clients)))));
  }

  /** Each {@code Caller.java}: its methods are code as callers of the client would write it. */
  @TestFactory
  Stream<DynamicContainer> callers() {
    return GoldenCase.all().stream()
        .filter(golden -> golden.file(GoldenClients.CALLER + ".java") != null)
        .map(
            golden ->
                DynamicContainer.dynamicContainer(
                    golden.name(), methods(clients.caller(golden)).map(BehaviourTest::test)));
  }

  private static Stream<Method> methods(Class<?> caller) {
    return Arrays.stream(caller.getDeclaredMethods())
        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName));
  }

  private static DynamicTest test(Method method) {
    return DynamicTest.dynamicTest(
        method.getName(),
        () -> {
          try {
            method.setAccessible(true);
            method.invoke(null);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
