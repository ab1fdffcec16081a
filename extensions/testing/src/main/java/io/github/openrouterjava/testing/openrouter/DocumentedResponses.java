package io.github.openrouterjava.testing.openrouter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Replies to every operation with the example of the API document. Immutable. */
final class DocumentedResponses {
  private static final byte[] SOUND = "RIFF....an example of sound".repeat(64).getBytes(UTF_8);

  private final ApiDocument document;

  DocumentedResponses(ApiDocument document) {
    this.document = document;
  }

  /** The error that the request earns by itself, before any script is asked. */
  Optional<Reply> refusal(RecordedRequest request) {
    List<DocumentedOperation> here = document.at(request.path());
    if (here.isEmpty()) {
      return Optional.of(Replies.error(404, "There is nothing at " + request.path()));
    }
    Optional<DocumentedOperation> operation = operation(request);
    if (operation.isEmpty()) {
      return Optional.of(
          Replies.error(405, request.method() + " is not possible at " + request.path()));
    }
    if (operation.get().needsKey() && !hasKey(request)) {
      return Optional.of(Replies.error(401, "No key: send one as \"Authorization: Bearer …\""));
    }
    return Optional.empty();
  }

  /** The example of the operation that a request names, which must exist. */
  Reply reply(RecordedRequest request) {
    DocumentedOperation operation = operation(request).orElseThrow();
    if (operation.status() >= 400) {
      return Replies.error(operation.status(), "This operation was removed");
    }
    if (operation.json().isEmpty()) {
      String type = operation.otherType().orElse("application/octet-stream").replace("/*", "/mpeg");
      return Reply.of(operation.status())
          .header("X-Generation-Id", "gen-fake-binary")
          .body(type, SOUND);
    }
    JsonNode example = operation.json().get();
    if (operation.streams() && Replies.asksForStream(request)) {
      return Replies.stream(example);
    }
    JsonNode body = Pages.isPage(operation, request) ? Pages.page(example, request) : example;
    return Replies.json(operation.status(), body);
  }

  private Optional<DocumentedOperation> operation(RecordedRequest request) {
    return document.at(request.path()).stream()
        .filter(operation -> operation.method().equals(request.method()))
        .findFirst();
  }

  private static boolean hasKey(RecordedRequest request) {
    return request.header("Authorization").filter(h -> h.matches("(?i)bearer +\\S+")).isPresent();
  }
}
