package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.generated.JsonCodecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A union in the form generated ones have, with each way to tell alternatives apart. */
sealed interface Shape extends JsonSerializable {

  JsonCodec<Shape> CODEC =
      new JsonCodec<>() {
        @Override
        public @Nullable Shape read(JsonReader in) {
          return switch (in.kind()) {
            case STRING -> new OfString(in.string());
            case ARRAY ->
                switch (in.firstItemKind(1)) {
                  case NONE, STRING -> new OfStrings(in.list(JsonCodecs.STRING));
                  case INTEGER -> new OfNumbers(in.list(JsonCodecs.INTEGER));
                  default -> unknown(in);
                };
            case OBJECT -> object(in);
            default -> unknown(in);
          };
        }

        private @Nullable Shape object(JsonReader in) {
          String type = in.tag("type");
          if (type == null) {
            return in.has("radius", JsonKind.NUMBER) ? Circle.CODEC.read(in) : unknown(in);
          }
          return switch (type) {
            case "circle" -> Circle.CODEC.read(in);
            case "rect" -> "2".equals(in.tag("version")) ? Rect.CODEC.read(in) : unknown(in);
            default -> unknown(in);
          };
        }

        private @Nullable Shape unknown(JsonReader in) {
          JsonValue raw = in.unrecognised();
          return raw == null ? null : new Unknown(raw);
        }
      };

  record OfString(String value) implements Shape {
    @Override
    public void writeTo(JsonWriter out) {
      out.string(value);
    }
  }

  record OfStrings(List<String> value) implements Shape {
    @Override
    public void writeTo(JsonWriter out) {
      out.list(value, JsonCodecs.STRING);
    }
  }

  record OfNumbers(List<Long> value) implements Shape {
    @Override
    public void writeTo(JsonWriter out) {
      out.list(value, JsonCodecs.INTEGER);
    }
  }

  record Unknown(JsonValue raw) implements Shape {
    @Override
    public void writeTo(JsonWriter out) {
      raw.writeTo(out);
    }
  }

  record Circle(@Nullable Double radius, AdditionalProperties additionalProperties)
      implements Shape {

    public static final JsonCodec<Circle> CODEC =
        new JsonCodec<>() {
          @Override
          public @Nullable Circle read(JsonReader in) {
            if (!in.beginObject()) {
              return null;
            }
            Double radius = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
              switch (name) {
                case "type" -> in.constant("circle");
                case "radius" -> radius = in.numberOrNull();
                default -> in.unknown();
              }
            }
            return new Circle(radius, in.endObject());
          }
        };

    @Override
    public void writeTo(JsonWriter out) {
      out.beginObject(additionalProperties);
      out.requiredString("type", "circle");
      out.number("radius", radius);
      out.endObject();
    }
  }

  record Rect(@Nullable Shape inner, AdditionalProperties additionalProperties) implements Shape {

    public static final JsonCodec<Rect> CODEC =
        new JsonCodec<>() {
          @Override
          public @Nullable Rect read(JsonReader in) {
            if (!in.beginObject()) {
              return null;
            }
            Shape inner = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
              switch (name) {
                case "type" -> in.constant("rect");
                case "version" -> in.constant(2);
                case "inner" -> inner = Shape.CODEC.read(in);
                default -> in.unknown();
              }
            }
            return new Rect(inner, in.endObject());
          }
        };

    @Override
    public void writeTo(JsonWriter out) {
      out.beginObject(additionalProperties);
      out.requiredString("type", "rect");
      out.integer("version", 2);
      out.value("inner", inner);
      out.endObject();
    }
  }
}
