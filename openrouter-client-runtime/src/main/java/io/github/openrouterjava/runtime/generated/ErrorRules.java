package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.json.JsonPointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where errors keep their details. Pointers begin with {@code /error}, the error itself, or {@code
 * /envelope}, the object around it; of several, the first that leads to something counts. Immutable
 * and thread-safe; every method that says more gives a changed copy.
 *
 * @param typePointers the server's stable name for a kind of error
 * @param statusPointers the HTTP status an error stands for
 * @param retryablePointers whether the server says that another attempt may help
 * @param retryAfterPointers how many seconds the server asks to wait
 * @param notRunConditions when the server surely did not carry out the request
 * @param statuses the statuses that names of errors stand for, by name
 * @param labels the details that the message of an exception shows
 * @param kinds the kinds of error that have an exception of their own; the first that fits counts
 */
public record ErrorRules(
    List<JsonPointer> typePointers,
    List<JsonPointer> statusPointers,
    List<JsonPointer> retryablePointers,
    List<JsonPointer> retryAfterPointers,
    List<Condition> notRunConditions,
    Map<String, Integer> statuses,
    List<Label> labels,
    List<Kind> kinds) {
  private static final ErrorRules NONE =
      new ErrorRules(
          List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

  /** Copies the collections. */
  public ErrorRules {
    typePointers = List.copyOf(typePointers);
    statusPointers = List.copyOf(statusPointers);
    retryablePointers = List.copyOf(retryablePointers);
    retryAfterPointers = List.copyOf(retryAfterPointers);
    notRunConditions = List.copyOf(notRunConditions);
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    labels = List.copyOf(labels);
    kinds = List.copyOf(kinds);
  }

  /** What a labelled detail is. */
  public enum LabelSource {
    /** A text or a number of the error. */
    VALUE,
    /** The message within another error that the error holds. */
    MESSAGE,
    /** A header field of the response. */
    HEADER
  }

  /**
   * A detail that the message of an exception shows.
   *
   * @param name what precedes it
   * @param source what it is
   * @param at pointers to it, or the name of the header field
   */
  public record Label(String name, LabelSource source, List<String> at) {}

  /**
   * A kind of error with an exception of its own.
   *
   * @param condition which errors are of this kind
   * @param exception makes the exception
   */
  public record Kind(Condition condition, Function<ErrorReport, ApiErrorException> exception) {}

  /** No rules. */
  public static ErrorRules none() {
    return NONE;
  }

  /** Where the stable name of a kind of error is. */
  public ErrorRules type(String... at) {
    return copy(pointers(at), statusPointers, retryablePointers, retryAfterPointers);
  }

  /** Where the HTTP status is that an error stands for. */
  public ErrorRules status(String... at) {
    return copy(typePointers, pointers(at), retryablePointers, retryAfterPointers);
  }

  /** Where the server says whether another attempt may help. */
  public ErrorRules retryable(String... at) {
    return copy(typePointers, statusPointers, pointers(at), retryAfterPointers);
  }

  /** Where the server says how many seconds to wait. */
  public ErrorRules retryAfter(String... at) {
    return copy(typePointers, statusPointers, retryablePointers, pointers(at));
  }

  /** When the server surely did not carry out the request. */
  public ErrorRules notRun(Condition... oneOf) {
    return with(List.of(oneOf), statuses, labels, kinds);
  }

  /** The names of errors that stand for a status. */
  public ErrorRules names(int status, String... names) {
    Map<String, Integer> more = new LinkedHashMap<>(statuses);
    for (String name : names) {
      more.putIfAbsent(name, status);
    }
    return with(notRunConditions, more, labels, kinds);
  }

  /** Shows a text or a number of the error in the message of the exception. */
  public ErrorRules label(String name, String... at) {
    return label(new Label(name, LabelSource.VALUE, List.of(at)));
  }

  /** Shows the message within another error, which the error holds. */
  public ErrorRules labelMessage(String name, String... at) {
    return label(new Label(name, LabelSource.MESSAGE, List.of(at)));
  }

  /** Shows a header field of the response in the message of the exception. */
  public ErrorRules labelHeader(String name, String header) {
    return label(new Label(name, LabelSource.HEADER, List.of(header)));
  }

  /** Gives a kind of error an exception of its own. */
  public ErrorRules kind(Condition condition, Function<ErrorReport, ApiErrorException> exception) {
    List<Kind> more = new ArrayList<>(kinds);
    more.add(new Kind(condition, exception));
    return with(notRunConditions, statuses, labels, more);
  }

  private ErrorRules label(Label label) {
    List<Label> more = new ArrayList<>(labels);
    more.add(label);
    return with(notRunConditions, statuses, more, kinds);
  }

  private ErrorRules copy(
      List<JsonPointer> type,
      List<JsonPointer> status,
      List<JsonPointer> retryable,
      List<JsonPointer> retryAfter) {
    return new ErrorRules(
        type, status, retryable, retryAfter, notRunConditions, statuses, labels, kinds);
  }

  private ErrorRules with(
      List<Condition> notRun, Map<String, Integer> names, List<Label> shown, List<Kind> all) {
    return new ErrorRules(
        typePointers,
        statusPointers,
        retryablePointers,
        retryAfterPointers,
        notRun,
        names,
        shown,
        all);
  }

  private static List<JsonPointer> pointers(String... at) {
    return Arrays.stream(at).map(JsonPointer::of).toList();
  }
}
