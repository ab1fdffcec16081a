package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.runtime.http.TimeSource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Generated code starts nothing and remembers nothing when its classes are loaded: it would outlive
 * every client, and a native image would keep what the build saw.
 */
class StaticStateTest {
  private static final List<Class<?>> KINDS =
      List.of(
          Random.class,
          Thread.class,
          ThreadLocal.class,
          Executor.class,
          Timer.class,
          Clock.class,
          TimeSource.class,
          Temporal.class);

  /** So that the test can fail. */
  static final class Offender {
    static final Executor THREADS = Runnable::run;

    private Offender() {}
  }

  @Test
  void noFieldOfGeneratedCodeHoldsAThreadAClockOrRandomNumbers() {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> type : ClassesOf.packageOf(OpenRouter.class)) {
      nested(type).forEach(classes::add);
    }
    assertThat(classes).hasSizeGreaterThan(1000);
    assertThat(offending(classes)).isEmpty();
    assertThat(offending(List.of(Offender.class))).hasSize(1);
  }

  private static Stream<Class<?>> nested(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(StaticStateTest::nested));
  }

  private static List<Field> offending(List<Class<?>> classes) {
    return classes.stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(field.getType())))
        .toList();
  }
}
