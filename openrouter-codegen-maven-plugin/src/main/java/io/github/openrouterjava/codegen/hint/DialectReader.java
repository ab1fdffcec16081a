package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.Dialect.FailureRule;
import io.github.openrouterjava.codegen.model.Dialect.HeaderFact;
import io.github.openrouterjava.codegen.model.Dialect.OperationRules;
import io.github.openrouterjava.codegen.model.Dialect.Scope;
import io.github.openrouterjava.codegen.model.Dialect.Setting;
import io.github.openrouterjava.codegen.model.Dialect.StreamRules;
import io.github.openrouterjava.codegen.model.Dialect.TextRule;
import io.github.openrouterjava.codegen.model.Dialect.WebhookScheme;
import io.github.openrouterjava.codegen.openapi.Field;
import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hints about an API's dialect. Values that do not fit were reported by {@link
 * HintCheck}; here they count as absent.
 */
public final class DialectReader {

  private static final String FAILURES = "x-java-failures";
  private static final String ERRORS = "x-java-errors";
  private static final String STREAM = "x-java-stream";
  private static final String HEADERS = "x-java-response-headers";
  private static final String SETTINGS = "x-java-settings";
  private static final String USAGE = "x-java-usage";
  private static final String WEBHOOK = "x-java-webhook";
  private static final int TOLERANCE_SECONDS = 300;

  /** The operations of a path item, by the names of their methods. */
  private static final Set<String> METHODS =
      ObjectSpec.PATH_ITEM.fields().values().stream()
          .filter(field -> field.object() == ObjectSpec.OPERATION)
          .map(Field::name)
          .collect(Collectors.toSet());

  private final Cursor root;

  private DialectReader(Cursor root) {
    this.root = root;
  }

  /** What the hints of a document say. */
  public static Dialect read(Cursor root, Diagnostics diagnostics) {
    Cursor stream = root.member(STREAM);
    Cursor field = stream == null ? null : stream.member("requestField");
    if (field != null) {
      diagnostics.warning(
          "misplaced-hint",
          field.location(),
          Quoted.of("requestField") + " has no effect at document level; it is ignored.",
          "Move it to the " + STREAM + " of each operation that can stream.");
    }
    HintedNames names = new HintedNames(diagnostics);
    Values.members(root.member(SETTINGS)).forEach(names::ofSetting);
    Values.members(root.member(HEADERS)).forEach(names::ofView);
    names.ofErrors(root.member(ERRORS));
    return new DialectReader(root).read();
  }

  private Dialect read() {
    return new Dialect(
        rules(root),
        operations(),
        new ErrorRulesReader().read(root.member(ERRORS)),
        headers(),
        settings(),
        usage(),
        webhook(root.member(WEBHOOK)),
        List.of()); // secrets are read with the properties they are
  }

  private Map<String, OperationRules> operations() {
    Map<String, OperationRules> rules = new LinkedHashMap<>();
    for (Cursor path : Values.members(root.member("paths"))) {
      Cursor item = referenced(path);
      for (Cursor operation : item.members()) {
        OperationRules own = withoutSentinel(rules(operation));
        if (METHODS.contains(operation.name()) && !own.equals(OperationRules.NONE)) {
          String method = operation.name().toUpperCase(Locale.ROOT);
          rules.put(Dialect.key(method, path.name()), own);
        }
      }
    }
    return rules;
  }

  /** The rules but for the sentinel, which is part of how the operation's response is described. */
  private static OperationRules withoutSentinel(OperationRules rules) {
    StreamRules stream = rules.stream();
    return new OperationRules(
        rules.failures(), new StreamRules(null, stream.last(), stream.complete(), stream.texts()));
  }

  private Cursor referenced(Cursor path) {
    String ref = path.text("$ref");
    Pointer pointer = ref == null ? null : Pointer.parse(ref);
    Cursor target = pointer == null ? null : root.at(pointer);
    return target == null ? path : target;
  }

  private static OperationRules rules(Cursor owner) {
    return new OperationRules(failures(owner.member(FAILURES)), stream(owner.member(STREAM)));
  }

  private static @Nullable List<FailureRule> failures(@Nullable Cursor hint) {
    if (hint == null) {
      return null;
    }
    List<FailureRule> rules = new ArrayList<>();
    for (Cursor rule : hint.items()) {
      String in = rule.text("in");
      Scope scope =
          "events".equals(in) || rule.member("event") != null
              ? Scope.EVENTS
              : "responses".equals(in) ? Scope.RESPONSES : Scope.ANYWHERE;
      String error = rule.text("error");
      String envelope = rule.text("envelope");
      rules.add(
          new FailureRule(
              scope,
              error == null ? "" : error,
              envelope == null ? "" : envelope,
              Values.condition(rule)));
    }
    return rules;
  }

  private static StreamRules stream(@Nullable Cursor hint) {
    if (hint == null) {
      return StreamRules.NONE;
    }
    List<TextRule> texts = new ArrayList<>();
    for (Cursor rule : Values.items(hint.member("text"))) {
      String at = rule.text("at");
      if (at != null) {
        texts.add(new TextRule(at, Values.condition(rule)));
      }
    }
    return new StreamRules(
        hint.text("sentinel"),
        Values.conditions(hint.member("last")),
        Values.conditions(hint.member("complete")),
        texts);
  }

  private List<HeaderFact> headers() {
    List<HeaderFact> headers = new ArrayList<>();
    for (Cursor fact : Values.members(root.member(HEADERS))) {
      String header = fact.text("header");
      String equalTo = fact.text("equals");
      if (header != null) {
        headers.add(
            new HeaderFact(
                fact.name(),
                header,
                equalTo == null ? Values.type(fact) : DetailType.BOOLEAN,
                equalTo,
                fact.text("label"),
                fact.text("description")));
      }
    }
    return headers;
  }

  private List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (Cursor setting : Values.members(root.member(SETTINGS))) {
      String header = setting.text("header");
      if (header != null) {
        settings.add(
            new Setting(
                setting.name(), header, setting.text("variable"), setting.text("description")));
      }
    }
    return settings;
  }

  private Map<String, List<String>> usage() {
    Map<String, List<String>> usage = new LinkedHashMap<>();
    for (Cursor measure : Values.members(root.member(USAGE))) {
      List<String> pointers = Values.texts(measure);
      if (!pointers.isEmpty()) {
        usage.put(measure.name(), pointers);
      }
    }
    return usage;
  }

  private static @Nullable WebhookScheme webhook(@Nullable Cursor hint) {
    String header = hint == null ? null : hint.text("header");
    String format = hint == null ? null : hint.text("format");
    String payload = hint == null ? null : hint.text("payload");
    if (hint == null || header == null || format == null || payload == null) {
      return null;
    }
    String encoding = hint.text("encoding");
    Integer tolerance = Values.whole(hint.member("toleranceSeconds"));
    return new WebhookScheme(
        header,
        format,
        payload,
        encoding == null ? "hex" : encoding,
        hint.text("base64SecretPrefix"),
        hint.text("timestampHeader"),
        hint.text("idHeader"),
        tolerance == null ? TOLERANCE_SECONDS : tolerance);
  }
}
