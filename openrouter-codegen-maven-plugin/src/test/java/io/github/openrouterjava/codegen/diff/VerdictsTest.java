package io.github.openrouterjava.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verdicts against what really happens: callers of the old client are compiled against the new
 * one, run with it, and talk to a server that does what the new document says.
 */
class VerdictsTest {

  private static final List<VerdictCase> CASES =
      Stream.of(
              ObjectCases.all(),
              ObjectCases.more(),
              EnumAndUnionCases.all(),
              OperationCases.all(),
              BodyAndAnswerCases.all())
          .flatMap(List::stream)
          .toList();

  /** Where several changes come of one, and each has a part of what happens. */
  private static final Set<String> SHARED =
      Set.of(
          "operation moved to another path",
          "method has another name for another path",
          "path parameters changed places",
          "received type is sent too",
          "resource removed");

  @TempDir private static Path folder;

  private static Map<String, String> notCompiling;
  private static final Map<String, String> NOT_EXHAUSTIVE = new HashMap<>();

  private static Path oldClient() {
    return folder.resolve("old");
  }

  private static Path newClient() {
    return folder.resolve("new");
  }

  private static Path oldCallers() {
    return folder.resolve("old-callers");
  }

  private static Path newCallers() {
    return folder.resolve("new-callers");
  }

  @BeforeAll
  static void compile() throws IOException {
    Libraries before = new Libraries();
    Libraries after = new Libraries();
    Libraries callers = new Libraries();
    Libraries switches = new Libraries();
    for (int i = 0; i < CASES.size(); i++) {
      VerdictCase one = CASES.get(i);
      before.addClient(base(i), one.before());
      after.addClient(base(i), one.after());
      callers.add(base(i) + "/Caller.java", caller(base(i), "Caller", body(one)));
      if (one.exhaustive() != null) {
        String method = "public static String use() throws Exception {" + one.exhaustive() + "}";
        switches.add(base(i) + "/Switch.java", caller(base(i), "Switch", method));
      }
    }
    assertThat(before.compile(oldClient(), List.of(), "-parameters")).isEmpty();
    assertThat(after.compile(newClient(), List.of(), "-parameters")).isEmpty();
    assertThat(callers.compile(oldCallers(), List.of(oldClient()))).isEmpty();
    notCompiling = callers.compile(newCallers(), List.of(newClient()));
    String[] patterns = patternSwitches();
    Path ignored = folder.resolve("switches");
    assertThat(switches.compile(ignored, List.of(oldClient()), patterns)).isEmpty();
    NOT_EXHAUSTIVE.putAll(switches.compile(ignored, List.of(newClient()), patterns));
  }

  /** Pattern switches are in the language since 21, and a preview before. */
  private static String[] patternSwitches() {
    int version = Runtime.version().feature();
    return version >= 21
        ? new String[] {"--release", "21"}
        : new String[] {"--release", String.valueOf(version), "--enable-preview"};
  }

  private static String base(int index) {
    return "t" + index;
  }

  private static String body(VerdictCase one) {
    return "public static String use() throws Exception {"
        + one.use()
        + "}\npublic static String call(Api client) throws Exception {"
        + one.call()
        + "}";
  }

  private static String caller(String base, String name, String body) {
    return "package "
        + base
        + ";\nimport "
        + base
        + ".client.*;\nimport "
        + base
        + ".client.model.*;\nimport io.github.openrouterjava.runtime.json.*;\nimport java.util.*;\n"
        + "@SuppressWarnings(\"deprecation\") public final class "
        + name
        + " {\n"
        + body
        + "\n}\n";
  }

  @Test
  void coversManyKindsOfChange() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(60);
    assertThat(CASES.stream().map(VerdictCase::kind).distinct()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(CASES).extracting(VerdictCase::name).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> verdictsAreTrue() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < CASES.size(); i++) {
      int index = i;
      VerdictCase one = CASES.get(i);
      tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, base(index))));
    }
    return tests.stream();
  }

  private static void check(VerdictCase one, String base) throws Exception {
    assertThat(run(base, oldCallers(), oldClient(), one.before(), null))
        .as("the old client with the old server")
        .doesNotStartWith("FAILED");
    DiffReport report =
        ClientDiff.between(Libraries.input(base, one.before()), Libraries.input(base, one.after()));
    List<Change> changes = report.changes().stream().filter(c -> c.kind() == one.kind()).toList();

    assertThat(changes).as("changes among %s", describe(report)).isNotEmpty();
    assertThat(Effects.of(report))
        .as("differences between the class files")
        .isEqualTo(
            new ClassFiles(oldClient(), base).differences(new ClassFiles(newClient(), base)));
    assertThat(verdict(source(base), binary(one, base), wire(one, base)))
        .as("what really happens")
        .isEqualTo(verdict(one.source(), one.binary(), one.wire()));
    assertThat(
            verdict(
                report.sourceBreaks() == 0, report.binaryBreaks() == 0, report.wireBreaks() == 0))
        .as("all of %s", describe(report))
        .isEqualTo(verdict(one.source(), one.binary(), one.wire()));
    if (SHARED.contains(one.name())) {
      return;
    }
    assertThat(changes)
        .as("among %s", describe(report))
        .allSatisfy(
            c ->
                assertThat(verdict(c.sourceCompatible(), c.binaryCompatible(), c.wireCompatible()))
                    .isEqualTo(verdict(one.source(), one.binary(), one.wire())));
  }

  private static List<String> describe(DiffReport report) {
    return report.changes().stream()
        .map(
            c ->
                c.subject().name()
                    + ": "
                    + c.kind()
                    + " "
                    + c.member()
                    + " "
                    + verdict(c.sourceCompatible(), c.binaryCompatible(), c.wireCompatible()))
        .toList();
  }

  private static String verdict(boolean source, boolean binary, boolean wire) {
    return "source " + source + ", binary " + binary + ", wire " + wire;
  }

  private static boolean source(String base) throws Exception {
    return !notCompiling.containsKey(base + "/Caller.java")
        && !NOT_EXHAUSTIVE.containsKey(base + "/Switch.java")
        && use(base, newCallers(), newClient()).equals(use(base, oldCallers(), oldClient()));
  }

  private static boolean binary(VerdictCase one, String base) throws Exception {
    String before = use(base, oldCallers(), oldClient());
    return use(base, oldCallers(), newClient()).equals(before)
        && !run(base, oldCallers(), newClient(), one.after(), one).contains("LinkageError");
  }

  private static boolean wire(VerdictCase one, String base) throws Exception {
    return one.expected().equals(run(base, oldCallers(), oldClient(), one.after(), one));
  }

  /** What {@code use} returns, or what it fails with. */
  private static String use(String base, Path callers, Path client) throws Exception {
    Class<?> caller = Class.forName(base + ".Caller", true, Libraries.loader(callers, client));
    return invoke(caller.getMethod("use"));
  }

  /** What {@code call} returns, or what it fails with, of a server of {@code document}. */
  private static String run(
      String base, Path callers, Path client, String document, VerdictCase answering)
      throws Exception {
    ClassLoader loader = Libraries.loader(callers, client);
    String answer = answering == null ? null : answering.answer();
    try (DocumentServer server = new DocumentServer(document, answer)) {
      Class<?> api = Class.forName(base + ".client.Api", true, loader);
      Object builder = api.getMethod("builder").invoke(null);
      builder.getClass().getMethod("baseUrl", String.class).invoke(builder, server.url());
      if (answering != null && answering.before().contains("security: [{key: []}]")) {
        builder.getClass().getMethod("apiKey", String.class).invoke(builder, "key-of-a-test");
      }
      try (AutoCloseable built =
          (AutoCloseable) builder.getClass().getMethod("build").invoke(builder)) {
        Class<?> caller = Class.forName(base + ".Caller", true, loader);
        String result = answering == null ? "" : invoke(caller.getMethod("call", api), built);
        return server.refusals().isEmpty() ? result : "REFUSED " + server.refusals();
      }
    }
  }

  private static String invoke(Method method, Object... arguments) throws Exception {
    try {
      return String.valueOf(method.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      boolean linkage = cause instanceof LinkageError || cause instanceof ClassCastException;
      return "FAILED " + (linkage ? "LinkageError " : "") + cause;
    }
  }
}
