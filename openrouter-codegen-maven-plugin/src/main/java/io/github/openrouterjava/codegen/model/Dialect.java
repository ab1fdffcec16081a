package io.github.openrouterjava.codegen.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hints say about the way an API talks beyond what OpenAPI and the RFCs can express: where it
 * reports failures, what ends its streams, where its errors keep details, which header fields and
 * settings it has. Emitted as one description that configures the runtime.
 *
 * @param rules the rules for all operations
 * @param byOperation the rules of single operations, by {@link #key}
 * @param errors where errors keep their details
 * @param headers the response header fields that get a typed accessor
 * @param settings the header fields that are set once per client
 * @param usage pointers to what responses and events say a call has used, by the name for it
 * @param webhook how webhooks are signed, null where nothing says
 * @param secrets the wire names of properties whose values are masked wherever they would be shown
 */
public record Dialect(
    OperationRules rules,
    Map<String, OperationRules> byOperation,
    ErrorRules errors,
    List<HeaderFact> headers,
    List<Setting> settings,
    Map<String, List<String>> usage,
    @Nullable WebhookScheme webhook,
    List<String> secrets) {

  /** What a document without hints says: nothing. */
  public static final Dialect NONE =
      new Dialect(
          OperationRules.NONE,
          Map.of(),
          ErrorRules.NONE,
          List.of(),
          List.of(),
          Map.of(),
          null,
          List.of());

  public Dialect {
    byOperation = Collections.unmodifiableMap(new LinkedHashMap<>(byOperation));
    headers = List.copyOf(headers);
    settings = List.copyOf(settings);
    usage = Collections.unmodifiableMap(new LinkedHashMap<>(usage));
    secrets = List.copyOf(secrets);
  }

  /** The key of an operation in {@link #byOperation}: its method and its path in the document. */
  public static String key(String method, String path) {
    return method + " " + path;
  }

  /** Whether nothing is said. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** The same with other rules for single operations. */
  public Dialect withOperations(Map<String, OperationRules> operations) {
    return new Dialect(rules, operations, errors, headers, settings, usage, webhook, secrets);
  }

  /** The same with these secrets. */
  public Dialect withSecrets(List<String> names) {
    return new Dialect(rules, byOperation, errors, headers, settings, usage, webhook, names);
  }

  /**
   * What holds for the responses of an operation, or of all.
   *
   * @param failures where a response with a status of success reports a failure; null where nothing
   *     is said, so that what holds for all operations does
   * @param stream how streams of events are read
   */
  public record OperationRules(@Nullable List<FailureRule> failures, StreamRules stream) {
    public static final OperationRules NONE = new OperationRules(null, StreamRules.NONE);

    public OperationRules {
      failures = failures == null ? null : List.copyOf(failures);
    }
  }

  /**
   * When something fits; all that is said must hold.
   *
   * @param statuses the statuses, any where empty
   * @param event the name of the event, null for any
   * @param when the values of which each pointer must lead to one; a null literal also fits what is
   *     absent
   * @param has the pointers that must lead to a value other than null
   */
  public record Condition(
      List<Integer> statuses,
      @Nullable String event,
      Map<String, List<Literal>> when,
      List<String> has) {
    public static final Condition ALWAYS = new Condition(List.of(), null, Map.of(), List.of());

    public Condition {
      statuses = List.copyOf(statuses);
      when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
      has = List.copyOf(has);
    }
  }

  /** Where a failure rule applies. */
  public enum Scope {
    ANYWHERE,
    RESPONSES,
    EVENTS
  }

  /**
   * Where a body or an event reports a failure.
   *
   * @param scope whether it is looked for in bodies, in events, or in both
   * @param error the pointer to the error
   * @param envelope the pointer to the object around it
   * @param condition when it is one
   */
  public record FailureRule(Scope scope, String error, String envelope, Condition condition) {}

  /**
   * How a stream of events is read.
   *
   * @param sentinel the data that ends a stream, null where nothing is said
   * @param last the events behind which nothing follows
   * @param complete the events behind which a stream may end
   * @param texts the texts that events add to the response
   */
  public record StreamRules(
      @Nullable String sentinel,
      List<Condition> last,
      List<Condition> complete,
      List<TextRule> texts) {
    public static final StreamRules NONE = new StreamRules(null, List.of(), List.of(), List.of());

    public StreamRules {
      last = List.copyOf(last);
      complete = List.copyOf(complete);
      texts = List.copyOf(texts);
    }
  }

  /**
   * A text that an event adds to the response.
   *
   * @param at the pointer to it
   * @param condition the events that have it
   */
  public record TextRule(String at, Condition condition) {}

  /**
   * Where errors keep their details. Pointers begin with {@code /error}, the error itself, or
   * {@code /envelope}, the object around it; the first that leads to something counts.
   *
   * @param type the stable name of the kind of error
   * @param status the status it stands for
   * @param statuses the statuses that names of errors stand for, by name
   * @param retryable whether the server says that another attempt may help
   * @param retryAfter how many seconds it asks to wait
   * @param notRun when the request surely was not carried out
   * @param details further details with typed accessors
   * @param kinds the kinds of error that get an exception of their own
   */
  public record ErrorRules(
      List<String> type,
      List<String> status,
      Map<String, Integer> statuses,
      List<String> retryable,
      List<String> retryAfter,
      List<Condition> notRun,
      List<ErrorDetail> details,
      List<ErrorKind> kinds) {
    public static final ErrorRules NONE =
        new ErrorRules(
            List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ErrorRules {
      type = List.copyOf(type);
      status = List.copyOf(status);
      statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
      retryable = List.copyOf(retryable);
      retryAfter = List.copyOf(retryAfter);
      notRun = List.copyOf(notRun);
      details = List.copyOf(details);
      kinds = List.copyOf(kinds);
    }
  }

  /** What a detail of an error or a header field holds. */
  public enum DetailType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    TEXTS,
    OBJECTS,
    JSON,
    /** The message within another error: an object, JSON in a text, or a text. */
    MESSAGE
  }

  /**
   * A detail of an error.
   *
   * @param name its Java name
   * @param at the pointers to it
   * @param type what it holds
   * @param label what precedes it in the message of the exception, null to leave it out
   * @param description what it is, null where nothing says
   */
  public record ErrorDetail(
      String name,
      List<String> at,
      DetailType type,
      @Nullable String label,
      @Nullable String description) {
    public ErrorDetail {
      at = List.copyOf(at);
    }
  }

  /**
   * A kind of error with an exception of its own.
   *
   * @param name what it is called, such as {@code Moderation}
   * @param condition which errors are of this kind; it names one status
   * @param details what its exception has accessors for
   * @param description what it is, null where nothing says
   */
  public record ErrorKind(
      String name, Condition condition, List<ErrorDetail> details, @Nullable String description) {
    public ErrorKind {
      details = List.copyOf(details);
    }

    /** The one status of errors of this kind. */
    public int status() {
      return condition.statuses().get(0);
    }
  }

  /**
   * A response header field with a typed accessor.
   *
   * @param name its Java name
   * @param header the field
   * @param type text, a whole number, or a boolean
   * @param equalTo the value that stands for true where it is a boolean
   * @param label what precedes it in the message of an exception, null to leave it out
   * @param description what it is, null where nothing says
   */
  public record HeaderFact(
      String name,
      String header,
      DetailType type,
      @Nullable String equalTo,
      @Nullable String label,
      @Nullable String description) {}

  /**
   * A request header field that is set once per client.
   *
   * @param name the method of the client's builder
   * @param header the field
   * @param variable the environment variable without the client's prefix, null for none
   * @param description what it is, null where nothing says
   */
  public record Setting(
      String name, String header, @Nullable String variable, @Nullable String description) {}

  /**
   * How webhooks are signed. Templates may hold {@code {timestamp}}, {@code {id}}, {@code {body}}
   * and {@code {signature}}.
   *
   * @param header the field with the signatures
   * @param format the template of that field
   * @param payload the template of what is signed
   * @param encoding {@code hex} or {@code base64}
   * @param secretPrefix what a secret in Base64 begins with; null where secrets are used as they
   *     are
   * @param timestampHeader the field with the time, null where the signature field has it
   * @param idHeader the field with the id of the delivery, null for none
   * @param toleranceSeconds how far the time may be from now
   */
  public record WebhookScheme(
      String header,
      String format,
      String payload,
      String encoding,
      @Nullable String secretPrefix,
      @Nullable String timestampHeader,
      @Nullable String idHeader,
      int toleranceSeconds) {}
}
