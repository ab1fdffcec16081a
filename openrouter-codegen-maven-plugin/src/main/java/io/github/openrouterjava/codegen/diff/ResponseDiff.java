package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Operation.PagedResponse;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.JsonResponse;
import io.github.openrouterjava.codegen.model.Response.StatusResponse;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what happened to the responses of an operation: bodies, streams, pages. */
final class ResponseDiff {

  private final Context context;
  private final OperationPair pair;
  private final Operation old;
  private final Operation now;

  ResponseDiff(Context context, OperationPair pair) {
    this.context = context;
    this.pair = pair;
    this.old = pair.before();
    this.now = pair.after();
  }

  void compare() {
    compare(old.response(), now.response(), "");
    others();
    if (old.events() == null || now.events() == null) {
      if (old.events() != null || now.events() != null) {
        ChangeKind kind =
            now.events() == null ? ChangeKind.STREAMING_REMOVED : ChangeKind.STREAMING_ADDED;
        claimStreaming(pair.add(kind, "").wire(now.events() != null || isReadAsStream()));
      }
    } else {
      events(old.events(), now.events());
    }
    paging(old.paging(), now.paging());
  }

  /** A client that asked for a stream takes a whole response for its only event. */
  private boolean isReadAsStream() {
    TypeRef whole = now.response().jsonType();
    return old.events() != null
        && whole != null
        && context.responseReads(old.events().type(), whole);
  }

  private void others() {
    Map<String, Response> added = new LinkedHashMap<>();
    now.otherResponses()
        .forEach(response -> added.put(String.valueOf(response.mediaType()), response));
    for (Response before : old.otherResponses()) {
      String mediaType = String.valueOf(before.mediaType());
      Response after = added.remove(mediaType);
      if (after != null) {
        compare(before, after, mediaType);
      } else {
        claim(
            pair.add(ChangeKind.RESPONSE_FORM_REMOVED, mediaType)
                .values(describe(before, context.old()), null)
                .wire(false));
      }
    }
    added.forEach(
        (mediaType, response) ->
            claim(
                pair.add(ChangeKind.RESPONSE_FORM_ADDED, mediaType)
                    .values(null, describe(response, context.now()))));
  }

  private void compare(Response before, Response after, String member) {
    Response compared =
        before.matchBoth(
            after,
            (a, b) -> b,
            (a, b) -> json(a, b, member),
            (a, b) -> sameKind(a, b, member),
            (a, b) -> sameKind(a, b, member),
            (a, b) -> byStatus(a, b, member));
    if (compared == null) {
      boolean kept =
          before.match(none -> true, json -> false, text -> false, binary -> false, s -> false);
      claim(changed(before, after, member).wire(kept));
    } else if (old.canBeNull(before) != now.canBeNull(after)) {
      boolean nullable = now.canBeNull(after);
      ChangeKind kind =
          nullable ? ChangeKind.RESPONSE_BECAME_NULLABLE : ChangeKind.RESPONSE_NO_LONGER_NULLABLE;
      claim(pair.add(kind, member).wire(!nullable));
    }
  }

  private Response json(JsonResponse before, JsonResponse after, String member) {
    boolean sameType = context.matching().same(before.type(), after.type());
    if (!sameType || !before.mediaType().equals(after.mediaType())) {
      boolean read = context.responseReads(before.type(), after.type());
      claim(changed(before, after, member).wire(read));
    }
    return after;
  }

  private Response byStatus(StatusResponse before, StatusResponse after, String member) {
    if (!describe(before, context.old()).equals(describe(after, context.now()))) {
      claim(changed(before, after, member).wire(false));
    }
    return after;
  }

  /** Text stays text and bytes stay bytes, whatever their media type. */
  private Response sameKind(Response before, Response after, String member) {
    if (!before.equals(after)) {
      claim(changed(before, after, member).wire(true));
    }
    return after;
  }

  private PendingChange changed(Response before, Response after, String member) {
    return pair.add(ChangeKind.RESPONSE_TYPE_CHANGED, member)
        .values(describe(before, context.old()), describe(after, context.now()));
  }

  private void events(Events before, Events after) {
    if (!context.matching().same(before.type(), after.type())) {
      claimStreaming(
          pair.add(ChangeKind.EVENT_TYPE_CHANGED, "")
              .values(context.old().text(before.type()), context.now().text(after.type()))
              .wire(context.responseReads(before.type(), after.type())));
    }
    boolean same =
        before.data() == after.data()
            && Objects.equals(before.requestField(), after.requestField())
            && Objects.equals(before.sentinel(), after.sentinel());
    if (!same) {
      claimStreaming(
          pair.add(ChangeKind.STREAMING_CHANGED, "")
              .values(describe(before), describe(after))
              .wire(false));
    }
  }

  private static String describe(Events events) {
    return events.data().name().toLowerCase(Locale.ROOT)
        + ", switched on by "
        + events.requestField()
        + ", ended by "
        + events.sentinel();
  }

  private void paging(@Nullable PagedResponse before, @Nullable PagedResponse after) {
    if (before == null || after == null) {
      if (before != null || after != null) {
        claimPaging(
            pair.add(after == null ? ChangeKind.PAGING_REMOVED : ChangeKind.PAGING_ADDED, ""));
      }
      return;
    }
    List<TypeId> oldPages = before.pageType();
    boolean samePages =
        oldPages.size() == after.pageType().size()
            && oldPages.stream()
                .allMatch(
                    id ->
                        context
                            .matching()
                            .newOf(id)
                            .filter(after.pageType()::contains)
                            .isPresent());
    boolean sameWay = before.paging().equals(after.paging());
    if (!sameWay || !samePages || !context.matching().same(before.item(), after.item())) {
      claimPaging(
          pair.add(ChangeKind.PAGING_CHANGED, "")
              .values(describe(before), describe(after))
              .wire(sameWay && context.responseReads(before.item(), after.item())));
    }
  }

  private static String describe(PagedResponse list) {
    return list.paging().style() + " at " + list.paging().places().items();
  }

  /** The response is what methods return; the other half of their declaration is not its matter. */
  private void claim(PendingChange change) {
    pair.claim(
        change,
        e ->
            !pair.isPaging(e)
                && e.kind() != JavaEffect.Kind.DEPRECATION
                && (e.isAddedOrRemoved() ? !pair.mentionsQuery(e) : e.cause().result()));
  }

  private void claimStreaming(PendingChange change) {
    change.claimFrom(Places.events(old), Places.events(now), e -> true);
  }

  private void claimPaging(PendingChange change) {
    change.claimFrom(Places.pages(old), Places.pages(now), e -> true);
  }

  private static String describe(Response response, Snapshot snapshot) {
    return response.match(
        none -> "nothing",
        json ->
            json.mediaType()
                + " "
                + Snapshot.nullable(json.nullable())
                + snapshot.text(json.type()),
        text -> text.mediaType() + " text",
        binary -> binary.mediaType() + " bytes",
        status ->
            status.cases().stream()
                .map(each -> each.status() + ": " + describe(each.response(), snapshot))
                .collect(Collectors.joining(", ")));
  }
}
