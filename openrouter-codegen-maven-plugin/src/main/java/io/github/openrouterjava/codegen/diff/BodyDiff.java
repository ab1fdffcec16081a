package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Body;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.FormField;
import io.github.openrouterjava.codegen.model.Operation.JsonBody;
import io.github.openrouterjava.codegen.model.Operation.RawBody;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what happened to what an operation sends. */
final class BodyDiff {

  private final Context context;
  private final Both both;
  private final Operation old;
  private final Operation now;

  BodyDiff(Context context, Both both) {
    this.context = context;
    this.both = both;
    this.old = both.before();
    this.now = both.after();
  }

  void compare() {
    if (old.bodies().isEmpty() && now.bodies().isEmpty()) {
      return;
    }
    if (old.bodies().isEmpty()) {
      claim(
          both.add(ChangeKind.BODY_ADDED, "")
              .values(null, describe(now.bodies().get(0), context.now()))
              .wire(!now.bodyRequired()));
      return;
    }
    if (now.bodies().isEmpty()) {
      claim(
          both.add(ChangeKind.BODY_REMOVED, "")
              .values(describe(old.bodies().get(0), context.old()), null));
      return;
    }
    if (old.bodyRequired() != now.bodyRequired()) {
      ChangeKind kind =
          now.bodyRequired() ? ChangeKind.BODY_BECAME_REQUIRED : ChangeKind.BODY_BECAME_OPTIONAL;
      both.claim(
          both.add(kind, "").wire(!now.bodyRequired()),
          e -> e.kind() == JavaEffect.Kind.NULLNESS || !Both.sameParameters(e));
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
            both.add(ChangeKind.BODY_FORM_REMOVED, before.mediaType())
                .values(describe(before, context.old()), null)
                .wire(false));
      }
    }
    for (Body body : added.values()) {
      claim(
          both.add(ChangeKind.BODY_FORM_ADDED, body.mediaType())
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
        both.claim(
            both.add(kind, before.mediaType()).wire(b.nullable()),
            e -> e.kind() == JavaEffect.Kind.NULLNESS || !Both.sameParameters(e));
      }
    } else if (before instanceof FormBody a && after instanceof FormBody b) {
      compare(a, b);
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
      if (same != null && !Objects.equals(field.contentType(), same.contentType())) {
        both.add(ChangeKind.FIELD_CONTENT_TYPE_CHANGED, field.property().wireName())
            .values(field.contentType(), same.contentType())
            .wire(false);
      }
    }
  }

  private Draft changed(Body before, Body after) {
    return both.add(ChangeKind.BODY_TYPE_CHANGED, before.mediaType())
        .values(describe(before, context.old()), describe(after, context.now()));
  }

  /** The body is an argument of every method; forms have records of their own. */
  private void claim(Draft draft) {
    both.claim(draft, e -> e.kind() == JavaEffect.Kind.MEMBER && !Both.sameParameters(e));
    both.oldMembers().types().forEach(type -> claimForm(draft, type));
    both.newMembers().types().forEach(type -> claimForm(draft, type));
  }

  private void claimForm(Draft draft, String type) {
    if (!type.equals(both.oldMembers().query()) && !type.equals(both.newMembers().query())) {
      draft.claimType(type).claimType(type + ".Builder");
    }
  }

  private static @Nullable String describe(Body body, Side side) {
    if (body instanceof JsonBody json) {
      return Side.nullable(json.nullable()) + side.text(json.type());
    }
    if (body instanceof FormBody form) {
      return "form " + side.text(new TypeRef.Declared(form.type()));
    }
    return ((RawBody) body).text() ? "text" : "bytes";
  }
}
