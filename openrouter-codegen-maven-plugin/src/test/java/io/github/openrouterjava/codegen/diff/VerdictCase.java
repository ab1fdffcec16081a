package io.github.openrouterjava.codegen.diff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a small document, callers of the old client, and what is to come of it. Immutable.
 *
 * @param name what is tested
 * @param kind the change that must be reported
 * @param before the old document
 * @param after the new document
 * @param use the body of a method of a caller that returns a text and needs no server
 * @param call the body of a method of a caller that calls {@code client} and returns a text
 * @param exhaustive the body of a method with a pattern switch, which is only compiled; or null
 * @param answer what a server of the new document answers; null for a body of nothing
 * @param expected what {@code call} must return if the wire is compatible
 * @param source whether callers still compile and mean the same
 * @param binary whether compiled callers still run and do the same
 * @param wire whether the old client still works with the new server
 */
record VerdictCase(
    String name,
    ChangeKind kind,
    String before,
    String after,
    String use,
    String call,
    @Nullable String exhaustive,
    @Nullable String answer,
    String expected,
    boolean source,
    boolean binary,
    boolean wire) {

  VerdictCase {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * What cases start from.
   *
   * @param document the old document
   * @param call the call that is made unless a case says otherwise
   * @param answer what is answered to it
   * @param expected what it returns
   */
  record Base(String document, String call, @Nullable String answer, String expected) {

    VerdictCase change(String name, ChangeKind kind) {
      return new VerdictCase(
          name,
          kind,
          document,
          document,
          "return \"\";",
          call,
          null,
          answer,
          expected,
          true,
          true,
          true);
    }
  }

  /** Replaces a part of the new document, which must be there. */
  VerdictCase with(String old, String now) {
    return documents(before, replace(after, old, now));
  }

  /** Replaces a part of both documents. */
  VerdictCase given(String old, String now) {
    return documents(replace(before, old, now), replace(after, old, now));
  }

  private static String replace(String text, String old, String now) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in the document: " + old);
    }
    return text.replace(old, now);
  }

  private VerdictCase documents(String old, String now) {
    return new VerdictCase(
        name, kind, old, now, use, call, exhaustive, answer, expected, source, binary, wire);
  }

  VerdictCase uses(String code) {
    return new VerdictCase(
        name, kind, before, after, code, call, exhaustive, answer, expected, source, binary, wire);
  }

  VerdictCase switches(String code) {
    return new VerdictCase(
        name, kind, before, after, use, call, code, answer, expected, source, binary, wire);
  }

  VerdictCase calls(String code, @Nullable String json, String result) {
    return new VerdictCase(
        name, kind, before, after, use, code, exhaustive, json, result, source, binary, wire);
  }

  VerdictCase answers(String json, String result) {
    return calls(call, json, result);
  }

  /** What is to come of it. */
  VerdictCase gives(boolean forSource, boolean forBinary, boolean onTheWire) {
    return new VerdictCase(
        name,
        kind,
        before,
        after,
        use,
        call,
        exhaustive,
        answer,
        expected,
        forSource,
        forBinary,
        onTheWire);
  }

  @Override
  public String toString() {
    return name;
  }
}
