package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.generated.Patch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record in the form generated ones have, with a property of each kind. */
record Chunk(
    String id,
    long created,
    @Nullable Double score,
    @Nullable Boolean done,
    @Nullable List<Long> numbers,
    @Nullable Map<String, String> labels,
    @Nullable Shape shape,
    @Nullable List<Shape> shapes,
    Patch<String> note,
    AdditionalProperties additionalProperties)
    implements JsonSerializable {

  public static final JsonCodec<Chunk> CODEC = new Codec();

  @Override
  public void writeTo(JsonWriter out) {
    out.beginObject(additionalProperties);
    out.requiredString("id", id);
    out.requiredString("object", "chunk");
    out.integer("created", created);
    out.number("score", score);
    out.bool("done", done);
    out.list("numbers", numbers, JsonCodecs.INTEGER);
    out.map("labels", labels, JsonCodecs.STRING);
    out.value("shape", shape);
    out.list("shapes", shapes, Shape.CODEC);
    note.writeTo(out, "note", JsonCodecs.STRING);
    out.endObject();
  }

  private static final class Codec implements JsonCodec<Chunk> {

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Chunk read(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      String id = null;
      long created = 0;
      Double score = null;
      Boolean done = null;
      List<Long> numbers = null;
      Map<String, String> labels = null;
      Shape shape = null;
      List<Shape> shapes = null;
      Patch<String> note = Patch.absent();
      long seen = 0;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "id" -> {
            seen |= 1;
            id = in.nonNull(in.string());
          }
          case "object" -> {
            seen |= 2;
            in.constant("chunk");
          }
          case "created" -> {
            seen |= 4;
            created = in.integer();
          }
          case "score" -> score = in.numberOrNull();
          case "done" -> done = in.boolOrNull();
          case "numbers" -> numbers = in.list(JsonCodecs.INTEGER);
          case "labels" -> labels = in.map(JsonCodecs.STRING);
          case "shape" -> shape = Shape.CODEC.read(in);
          case "shapes" -> shapes = in.list(Shape.CODEC);
          case "note" -> note = Patch.ofNullable(in.string());
          default -> in.unknown();
        }
      }
      in.check(seen, 7, "id", "object", "created");
      return new Chunk(
          id, created, score, done, numbers, labels, shape, shapes, note, in.endObject());
    }
  }
}
