package io.github.openrouterjava.codegen.surface;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.Locale;

/**
 * The JSON pointers that members are recorded with. A place within a type or an operation is named
 * by what it is about rather than by its index, so that it is the same in another version of the
 * document.
 */
public final class Places {

  private Places() {}

  /** The values that {@code owner} requires; a factory takes exactly these. */
  public static String required(String owner) {
    return owner + "/required";
  }

  /** The typed properties of an object under names that are not described. */
  public static String entries(TypeId object) {
    return entries(object.pointer());
  }

  /** The typed properties of {@code owner} under names that are not described. */
  public static String entries(String owner) {
    return owner + "/additionalProperties";
  }

  /** The format of a property, which typed views of its text depend on. */
  public static String format(String property) {
    return property + "/format";
  }

  /** The property that the alternatives of a union are told apart by. */
  public static String discriminator(TypeId union) {
    return union.pointer() + "/discriminator";
  }

  /** An alternative of a union. */
  public static String alternative(TypeId union, Alternative alternative) {
    String name =
        alternative.match(
            object -> object.id().pointer(),
            other -> other.id().pointer(),
            Alternative.Wrapped::hint);
    return union.pointer() + "/anyOf/" + token(name);
  }

  /** The parameters of an operation that are not in its path: one record holds them all. */
  public static String parameters(Operation operation) {
    return operation.at().pointer() + "/parameters";
  }

  /** A parameter of an operation. */
  public static String parameter(Operation operation, Parameter parameter) {
    String in = parameter.in().name().toLowerCase(Locale.ROOT);
    return parameters(operation) + "/" + token(in + ":" + parameter.wireName());
  }

  /** The request body of an operation. */
  public static String body(Operation operation) {
    return operation.at().pointer() + "/requestBody";
  }

  /** One form of the request body of an operation. */
  public static String body(Operation operation, String mediaType) {
    return body(operation) + "/content/" + token(mediaType);
  }

  /** One form of the response of an operation. */
  public static String response(Operation operation, String mediaType) {
    return operation.at().pointer() + "/responses/content/" + token(mediaType);
  }

  /** The type of a response whose body depends on the status. */
  public static String result(Operation operation) {
    return operation.at().pointer() + "/responses";
  }

  /** What a response of a certain status is. */
  public static String result(Operation operation, String status) {
    return result(operation) + "/" + token(status);
  }

  /** The events of an operation that streams. */
  public static String events(Operation operation) {
    Operation.Events events = operation.events();
    return response(operation, events == null ? "text/event-stream" : events.mediaType());
  }

  /** The items of an operation that is read page by page. */
  public static String pages(Operation operation) {
    return operation.at().pointer() + "/responses/items";
  }

  /** {@code text} as a reference token (RFC 6901, section 3). */
  public static String token(String text) {
    return text.replace("~", "~0").replace("/", "~1");
  }
}
