package io.github.openrouterjava.runtime.call;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A response of another type, or null where its status is described without content. */
final class NullableType<T extends @Nullable Object> extends ResponseType<@Nullable T> {
  private final ResponseType<T> content;
  private final StatusSet empty;

  NullableType(ResponseType<T> content, StatusSet empty) {
    super(content.accept());
    this.content = content;
    this.empty = empty;
  }

  @Override
  public boolean isHeldInMemory() {
    return content.isHeldInMemory();
  }

  @Override
  public boolean reads(int status) {
    return content.reads(status) || empty.contains(status);
  }

  @Override
  public boolean endsWithRedirect(int status) {
    return empty.contains(status);
  }

  @Override
  @SuppressWarnings("NullAway") // null is the result
  public CompletableFuture<@Nullable T> readWith(Reader reader) {
    return empty.contains(reader.status())
        ? reader.none().thenApply(nothing -> null)
        : content.readWith(reader).thenApply(value -> value);
  }
}
