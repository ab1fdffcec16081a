package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what extensions say about streamed responses. */
final class StreamReader {

  private static final String VENDOR_FIELD = "x-speakeasy-stream-request-field";
  private static final String VENDOR_SENTINEL = "x-speakeasy-sse-sentinel";

  private final MemberReader members;

  StreamReader(MemberReader members) {
    this.members = members;
  }

  /** The body property that switches streaming on, null where nothing names one. */
  @Nullable String requestField(Cursor operation) {
    Cursor stream = members.object(operation, HintReader.STREAM);
    String field = members.text(stream, "requestField");
    return field == null ? members.text(operation, VENDOR_FIELD) : field;
  }

  /** The event data that ends a stream, null where nothing names it. */
  @Nullable String sentinel(Cursor operation, List<Cursor> responses) {
    Cursor stream = members.object(operation, HintReader.STREAM);
    String sentinel = members.text(stream, "sentinel");
    for (Cursor response : responses) {
      Cursor content = response.member("content");
      for (Cursor media : content == null ? List.<Cursor>of() : content.members()) {
        sentinel = sentinel == null ? members.text(media, VENDOR_SENTINEL) : sentinel;
      }
    }
    return sentinel;
  }
}
