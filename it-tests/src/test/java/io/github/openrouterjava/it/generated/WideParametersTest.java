package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More query parameters, and more form fields, than a record can have components. */
class WideParametersTest {

  private static final int MANY = 300;
  private static final String CLIENT = "io.github.openrouterjava.client.";

  private static ClassLoader classes;

  @BeforeAll
  static void compile() {
    StringBuilder yaml =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: Wide, version: '1'}\npaths:\n");
    yaml.append("  /search:\n    get:\n      operationId: search\n      parameters:\n");
    for (int i = 0; i < MANY; i++) {
      yaml.append("        - {name: p").append(i).append(", in: query");
      yaml.append(i == 7 ? ", required: true" : "").append(", schema: {type: string}}\n");
    }
    yaml.append("      responses: {'204': {description: Found.}}\n");
    yaml.append("    post:\n      operationId: submit\n      requestBody:\n        content:\n");
    yaml.append("          application/x-www-form-urlencoded:\n            schema:\n");
    yaml.append("              type: object\n              properties:\n");
    for (int i = 0; i < MANY; i++) {
      yaml.append("                f").append(i).append(": {type: string}\n");
    }
    yaml.append("      responses: {'204': {description: Taken.}}\n");
    Generation generation = Documents.generate(yaml.toString());
    classes = new CompiledClasses(Compile.withoutWarnings(generation));
  }

  @Test
  void aQueryOfHundredsOfParametersIsSent() throws ReflectiveOperationException {
    Object builder = call(type("SearchClient$GetQuery"), "builder");
    call(call(call(builder, "p7", "x"), "p0", "first"), "p299", "last");
    Object query = call(builder, "build");
    assertThat(call(query, "p299")).isEqualTo("last");
    assertThat(query).isEqualTo(call(builder, "build")).hasSameHashCodeAs(call(builder, "build"));
    assertThat(query).isNotEqualTo(call(call(builder, "p5", "y"), "build"));
    assertThat(query.toString()).isEqualTo("GetQuery[p0=first, p7=x, p299=last]");
    assertThat(sent("get", query).target()).isEqualTo("/search?p0=first&p7=x&p299=last");
  }

  @Test
  void aMissingRequiredParameterOfHundredsIsNamed() throws ReflectiveOperationException {
    Object builder = call(type("SearchClient$GetQuery"), "builder");
    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("GetQuery needs p7.");
    assertThat(call(call(type("SearchClient$GetQuery"), "of", "z"), "p7")).isEqualTo("z");
  }

  @Test
  void aFormOfHundredsOfFieldsIsSent() throws ReflectiveOperationException {
    Object builder = call(type("SearchClient$CreateForm"), "builder");
    Object form = call(call(call(builder, "f0", "a"), "f299", "b c"), "build");
    assertThat(sent("create", form).bodyText()).isEqualTo("f0=a&f299=b%20c");
  }

  private static RecordedRequest sent(String method, Object argument)
      throws ReflectiveOperationException {
    try (FakeServer server = FakeServer.replying(Reply.of(204))) {
      Object builder = call(type("OpenRouter"), "builder");
      Object client = call(call(builder, "baseUrl", server.uri().toString()), "build");
      call(call(client, "search"), method, argument);
      call(client, "close");
      return server.requests().get(0);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(CLIENT + name, true, classes);
  }

  private static Object call(Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    Class<?> type = target instanceof Class<?> c ? c : target.getClass();
    Method method =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(name) && fits(m, arguments))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static boolean fits(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    boolean fits = types.length == arguments.length;
    for (int i = 0; fits && i < types.length; i++) {
      fits = types[i].isInstance(arguments[i]);
    }
    return fits;
  }
}
