package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.BinaryResponse;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Operation.JsonResponse;
import io.github.openrouterjava.codegen.model.Operation.NoResponse;
import io.github.openrouterjava.codegen.model.Operation.PagedResponse;
import io.github.openrouterjava.codegen.model.Operation.Response;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what happened to what an operation gives: answers, streams, pages. */
final class AnswerDiff {

  private final Context context;
  private final Both both;
  private final Operation old;
  private final Operation now;

  AnswerDiff(Context context, Both both) {
    this.context = context;
    this.both = both;
    this.old = both.before();
    this.now = both.after();
  }

  void compare() {
    compare(old.response(), now.response(), "");
    others();
    if (old.events() == null || now.events() == null) {
      if (old.events() != null || now.events() != null) {
        ChangeKind kind =
            now.events() == null ? ChangeKind.STREAMING_REMOVED : ChangeKind.STREAMING_ADDED;
        claimStreaming(both.add(kind, "").wire(now.events() != null || isReadAsStream()));
      }
    } else {
      events(old.events(), now.events());
    }
    paging(old.paging(), now.paging());
  }

  /** A client that asked for a stream takes a whole answer for its only event. */
  private boolean isReadAsStream() {
    return old.events() != null
        && now.response() instanceof JsonResponse json
        && context.answerReads(old.events().type(), json.type());
  }

  private void others() {
    Map<String, Response> added = new LinkedHashMap<>();
    now.otherResponses().forEach(answer -> added.put(String.valueOf(answer.mediaType()), answer));
    for (Response before : old.otherResponses()) {
      String mediaType = String.valueOf(before.mediaType());
      Response after = added.remove(mediaType);
      if (after != null) {
        compare(before, after, mediaType);
      } else {
        claim(
            both.add(ChangeKind.ANSWER_FORM_REMOVED, mediaType)
                .values(describe(before, context.old()), null)
                .wire(false));
      }
    }
    added.forEach(
        (mediaType, answer) ->
            claim(
                both.add(ChangeKind.ANSWER_FORM_ADDED, mediaType)
                    .values(null, describe(answer, context.now()))));
  }

  private void compare(Response before, Response after, String member) {
    if (before instanceof JsonResponse a && after instanceof JsonResponse b) {
      boolean sameType = context.matching().same(a.type(), b.type());
      if (!sameType || !a.mediaType().equals(b.mediaType())) {
        claim(changed(before, after, member).wire(context.answerReads(a.type(), b.type())));
      }
      if (a.nullable() != b.nullable()) {
        ChangeKind kind =
            b.nullable() ? ChangeKind.ANSWER_BECAME_NULLABLE : ChangeKind.ANSWER_NO_LONGER_NULLABLE;
        claim(both.add(kind, member).wire(!b.nullable()));
      }
    } else if (!before.equals(after)) {
      boolean kept =
          before instanceof NoResponse
              || (before.getClass().equals(after.getClass()) && !(before instanceof JsonResponse));
      claim(changed(before, after, member).wire(kept));
    }
  }

  private Draft changed(Response before, Response after, String member) {
    return both.add(ChangeKind.ANSWER_TYPE_CHANGED, member)
        .values(describe(before, context.old()), describe(after, context.now()));
  }

  private void events(Events before, Events after) {
    if (!context.matching().same(before.type(), after.type())) {
      claimStreaming(
          both.add(ChangeKind.EVENT_TYPE_CHANGED, "")
              .values(context.old().text(before.type()), context.now().text(after.type()))
              .wire(context.answerReads(before.type(), after.type())));
    }
    boolean same =
        before.json() == after.json()
            && Objects.equals(before.requestField(), after.requestField())
            && Objects.equals(before.sentinel(), after.sentinel());
    if (!same) {
      claimStreaming(
          both.add(ChangeKind.STREAMING_CHANGED, "")
              .values(describe(before), describe(after))
              .wire(false));
    }
  }

  private static String describe(Events events) {
    return (events.json() ? "JSON" : "text")
        + ", switched on by "
        + events.requestField()
        + ", ended by "
        + events.sentinel();
  }

  private void paging(@Nullable PagedResponse before, @Nullable PagedResponse after) {
    if (before == null || after == null) {
      if (before != null || after != null) {
        claimPaging(
            both.add(after == null ? ChangeKind.PAGING_REMOVED : ChangeKind.PAGING_ADDED, ""));
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
          both.add(ChangeKind.PAGING_CHANGED, "")
              .values(describe(before), describe(after))
              .wire(sameWay && context.answerReads(before.item(), after.item())));
    }
  }

  private static String describe(PagedResponse list) {
    return list.paging().style() + " at " + list.paging().items();
  }

  /** The answer is what methods return; the other half of their declaration is not its matter. */
  private void claim(Draft draft) {
    both.claim(
        draft,
        e ->
            !both.newMembers().isPaging(e)
                && e.kind() != JavaEffect.Kind.DEPRECATION
                && (Both.sameParameters(e) || e.before() == null || e.after() == null)
                && !both.mentionsQuery(e));
    both.claim(draft, e -> Both.sameParameters(e) && both.mentionsQuery(e));
  }

  private void claimStreaming(Draft draft) {
    both.claim(draft, e -> both.oldMembers().isStreaming(e) || both.newMembers().isStreaming(e));
  }

  private void claimPaging(Draft draft) {
    both.claim(draft, e -> both.oldMembers().isPaging(e) || both.newMembers().isPaging(e));
  }

  private static String describe(Response answer, Side side) {
    if (answer instanceof JsonResponse json) {
      return json.mediaType() + " " + Side.nullable(json.nullable()) + side.text(json.type());
    }
    if (answer instanceof NoResponse) {
      return "nothing";
    }
    return answer.mediaType() + (answer instanceof BinaryResponse ? " bytes" : " text");
  }
}
