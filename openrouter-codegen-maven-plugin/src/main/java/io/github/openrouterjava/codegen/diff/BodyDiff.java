package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Body.FieldStyle;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Body.FormField;
import io.github.openrouterjava.codegen.model.Body.JsonBody;
import io.github.openrouterjava.codegen.model.Body.LinesBody;
import io.github.openrouterjava.codegen.model.Body.RawBody;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    Body compared = before.matchBoth(after, this::json, this::forms, this::raw, this::lines);
    if (compared == null) {
      claim(changed(before, after).wire(false));
    }
  }

  private Body json(JsonBody before, JsonBody after) {
    if (!context.matching().same(before.type(), after.type())) {
      claim(changed(before, after).wire(context.requestReads(before.type(), after.type())));
    }
    if (before.nullable() != after.nullable()) {
      ChangeKind kind =
          after.nullable() ? ChangeKind.BODY_BECAME_NULLABLE : ChangeKind.BODY_NO_LONGER_NULLABLE;
      claimNullness(pair.add(kind, before.mediaType()).wire(after.nullable()));
    }
    return after;
  }

  private Body lines(LinesBody before, LinesBody after) {
    if (!context.matching().same(before.type(), after.type())) {
      claim(changed(before, after).wire(context.requestReads(before.type(), after.type())));
    }
    return after;
  }

  private Body raw(RawBody before, RawBody after) {
    if (!before.equals(after)) {
      claim(changed(before, after).wire(false));
    }
    return after;
  }

  private Body forms(FormBody before, FormBody after) {
    TypeRef a = new TypeRef.Declared(before.type());
    TypeRef b = new TypeRef.Declared(after.type());
    if (!context.matching().same(a, b)) {
      claim(changed(before, after).wire(context.requestReads(a, b)));
    }
    Map<String, FormField> fields = new LinkedHashMap<>();
    after.fields().forEach(field -> fields.put(field.property().wireName(), field));
    for (FormField field : before.fields()) {
      FormField same = fields.get(field.property().wireName());
      if (same != null && !Objects.equals(form(field), form(same))) {
        pair.add(ChangeKind.FIELD_CONTENT_TYPE_CHANGED, field.property().wireName())
            .values(form(field), form(same))
            .wire(false);
      }
    }
    return after;
  }

  /** How a field becomes text, null where nothing says so. */
  private static @Nullable String form(FormField field) {
    FieldStyle style = field.style();
    return style == null
        ? field.contentType()
        : style.style() + (style.explode() ? " exploded" : "");
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
