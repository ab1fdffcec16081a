package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Both sides, what matches what, and the changes found so far. */
final class Context {

  private final Side old;
  private final Side now;
  private final Matching matching;
  private final List<Draft> drafts = new ArrayList<>();

  Context(Side old, Side now) {
    this.old = old;
    this.now = now;
    this.matching = Matching.of(old, now);
  }

  Side old() {
    return old;
  }

  Side now() {
    return now;
  }

  Matching matching() {
    return matching;
  }

  List<Draft> drafts() {
    return drafts;
  }

  Draft add(ChangeKind kind, Subject subject, String member) {
    Draft draft = new Draft(kind, subject, member);
    drafts.add(draft);
    return draft;
  }

  /** Adds a change of a text, if it is one; texts are told apart, not shown. */
  void text(
      ChangeKind kind,
      Subject subject,
      String member,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      add(kind, subject, member).values(before, after);
    }
  }

  boolean requestReads(TypeRef before, TypeRef after) {
    return Wire.request(old, now, matching, before, after);
  }

  boolean answerReads(TypeRef before, TypeRef after) {
    return Wire.answer(old, now, matching, before, after);
  }
}
