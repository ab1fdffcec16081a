package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Both snapshots, the matching of their types, and the changes found so far. */
final class Context {

  private final Snapshot old;
  private final Snapshot now;
  private final Matching matching;
  private final List<PendingChange> changes = new ArrayList<>();

  Context(Snapshot old, Snapshot now) {
    this.old = old;
    this.now = now;
    this.matching = Matching.of(old, now);
  }

  /** Compares by identity, since both documents may be equal. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOld(Snapshot snapshot) {
    return snapshot == old;
  }

  Snapshot old() {
    return old;
  }

  Snapshot now() {
    return now;
  }

  Matching matching() {
    return matching;
  }

  List<PendingChange> changes() {
    return changes;
  }

  PendingChange add(ChangeKind kind, Subject subject, String member) {
    PendingChange change = new PendingChange(kind, subject, member);
    changes.add(change);
    return change;
  }

  /** Whether the new server understands the requests of the old client. */
  boolean requestReads(TypeRef before, TypeRef after) {
    return Wire.request(old, now, matching, before, after);
  }

  /** Whether the old client understands the responses of the new server. */
  boolean responseReads(TypeRef before, TypeRef after) {
    return Wire.response(old, now, matching, before, after);
  }
}
