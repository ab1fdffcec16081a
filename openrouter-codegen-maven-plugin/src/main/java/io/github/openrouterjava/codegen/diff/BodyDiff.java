package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Body;
import io.github.openrouterjava.codegen.model.Operation.FieldStyle;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.FormField;
import io.github.openrouterjava.codegen.model.Operation.JsonBody;
import io.github.openrouterjava.codegen.model.Operation.LinesBody;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what happened to what an operation sends. */
final class BodyDiff {

  private final Context context;
  private final OperationPair pair;
  private final Operation old;
  private final Operation now;

  BodyDiff(Context context, OperationPair pair) {
    this.context = context;
    this.pair = pair;
    this.old = pair.before();
    this.now = pair.after();
  }

  void compare() {
    if (old.bodies().isEmpty() && now.bodies().isEmpty()) {
      return;
    }
    if (old.bodies().isEmpty()) {
      claim(
          pair.add(ChangeKind.BODY_ADDED, "")
              .values(null, describe(now.bodies().get(0), context.now()))
              .wire(!now.bodyRequired()));
      return;
    }
    if (now.bodies().isEmpty()) {
      claim(
          pair.add(ChangeKind.BODY_REMOVED, "")
              .values(describe(old.bodies().get(0), context.old()), null));
      return;
    }
    if (old.bodyRequired() != now.bodyRequired()) {
      ChangeKind kind =
          now.bodyRequired() ? ChangeKind.BODY_BECAME_REQUIRED : ChangeKind.BODY_BECAME_OPTIONAL;
      claimNullness(pair.add(kind, "").wire(!now.bodyRequired()));
    }
    forms();
  }

  private void forms() {
    Map<String, Body> added = byMediaType(now);
    for (Body before : old.bodies()) {
      Body after = added.remove(before.mediaType());
      if (after != null) {
        compare(before, after);
      } else {
        claim(
            pair.add(ChangeKind.BODY_FORM_REMOVED, before.mediaType())
                .values(describe(before, context.old()), null)
                .wire(false));
      }
    }
    for (Body body : added.values()) {
      claim(
          pair.add(ChangeKind.BODY_FORM_ADDED, body.mediaType())
              .values(null, describe(body, context.now())));
    }
  }

  private static Map<String, Body> byMediaType(Operation operation) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    operation.bodies().forEach(body -> bodies.put(body.mediaType(), body));
    return bodies;
  }

  private void compare(Body before, Body after) {
    if (before instanceof JsonBody a && after instanceof JsonBody b) {
      if (!context.matching().same(a.type(), b.type())) {
        claim(changed(before, after).wire(context.requestReads(a.type(), b.type())));
      }
      if (a.nullable() != b.nullable()) {
        ChangeKind kind =
            b.nullable() ? ChangeKind.BODY_BECAME_NULLABLE : ChangeKind.BODY_NO_LONGER_NULLABLE;
        claimNullness(pair.add(kind, before.mediaType()).wire(b.nullable()));
      }
    } else if (before instanceof FormBody a && after instanceof FormBody b) {
      compare(a, b);
    } else if (before instanceof LinesBody a && after instanceof LinesBody b) {
      if (!context.matching().same(a.type(), b.type())) {
        claim(changed(before, after).wire(context.requestReads(a.type(), b.type())));
      }
    } else if (!before.equals(after)) {
      claim(changed(before, after).wire(false));
    }
  }

  private void compare(FormBody before, FormBody after) {
    TypeRef a = new TypeRef.Declared(before.type());
    TypeRef b = new TypeRef.Declared(after.type());
    if (!context.matching().same(a, b)) {
      claim(changed(before, after).wire(context.requestReads(a, b)));
    }
    Map<String, FormField> fields = new LinkedHashMap<>();
    after.fields().forEach(field -> fields.put(field.property().wireName(), field));
    for (FormField field : before.fields()) {
      FormField same = fields.get(field.property().wireName());
      String form = describe(field);
      if (same != null && !form.equals(describe(same))) {
        pair.add(ChangeKind.FIELD_CONTENT_TYPE_CHANGED, field.property().wireName())
            .values(form, describe(same))
            .wire(false);
      }
    }
  }

  /** How a field becomes text. */
  private static String describe(FormField field) {
    FieldStyle style = field.style();
    String contentType = field.contentType() == null ? "" : field.contentType();
    return style == null ? contentType : style.style() + (style.explode() ? " exploded" : "");
  }

  private PendingChange changed(Body before, Body after) {
    return pair.add(ChangeKind.BODY_TYPE_CHANGED, before.mediaType())
        .values(describe(before, context.old()), describe(after, context.now()));
  }

  private void claimNullness(PendingChange change) {
    change.claimFrom(Places.body(old), Places.body(now), e -> true);
  }

  /** The body is an argument of every method; forms have records of their own. */
  private void claim(PendingChange change) {
    pair.claim(change, OperationPair::changesParameters);
    old.bodies().forEach(b -> change.claimTypesFrom(Places.body(old, b.mediaType()), null));
    now.bodies().forEach(b -> change.claimTypesFrom(null, Places.body(now, b.mediaType())));
  }

  private static String describe(Body body, Snapshot snapshot) {
    return body.match(
        json -> Snapshot.nullable(json.nullable()) + snapshot.text(json.type()),
        form -> "form " + snapshot.simpleName(form.type()),
        raw -> raw.text() ? "text" : "bytes",
        lines -> "lines of " + snapshot.text(lines.type()));
  }
}
