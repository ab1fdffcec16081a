package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.style.Affix;
import io.github.openrouterjava.codegen.style.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every Java name of the generated code. Emitters look names up and never make one.
 *
 * @param clientPackage the package of the entry point and the resource clients
 * @param modelPackage the package of all types
 * @param clientName the simple name of the entry point
 * @param types the names of each object, union and enum type
 * @param resources the resource clients: the root first, parents before children
 * @param operations the names of each operation, by operation id
 * @param style the style the names are in, for what is no matter of names
 */
public record Names(
    String clientPackage,
    String modelPackage,
    String clientName,
    Map<TypeId, TypeNames> types,
    List<ResourceNames> resources,
    Map<String, OperationNames> operations,
    Style style) {

  public Names {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    resources = List.copyOf(resources);
    operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
  }

  /** What the methods that belong to a property are called. */
  public MemberStyle members() {
    return new MemberStyle(style.code());
  }

  public TypeNames type(TypeId id) {
    return Objects.requireNonNull(types.get(id), () -> "no name for " + id);
  }

  public OperationNames operation(Operation operation) {
    return Objects.requireNonNull(
        operations.get(operation.id()), () -> "no name for " + operation.id());
  }

  /**
   * The names of one type.
   *
   * @param simpleNames the simple name of the type, outermost first where it is nested
   * @param members an object's properties by wire name, an enum's constants by wire value, a
   *     union's wrapper records by {@link
   *     io.github.openrouterjava.codegen.model.Alternative.Wrapped#hint()}
   * @param adders the builder methods that add one element to a list or one entry to a map, such as
   *     {@code addMessage}, by the property's wire name
   * @param alternatives what a union has for each of its alternatives, in their order
   */
  public record TypeNames(
      List<String> simpleNames,
      Map<String, String> members,
      Map<String, String> adders,
      List<AlternativeNames> alternatives) {
    public TypeNames {
      simpleNames = List.copyOf(simpleNames);
      alternatives = List.copyOf(alternatives);
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      adders = Collections.unmodifiableMap(new LinkedHashMap<>(adders));
    }

    public String member(String wire) {
      return Objects.requireNonNull(members.get(wire), () -> "no name for member " + wire);
    }

    TypeNames with(List<AlternativeNames> newAlternatives) {
      return new TypeNames(simpleNames, members, adders, newAlternatives);
    }
  }

  /**
   * One resource client.
   *
   * @param segments the static path segments it stands for; empty for the root, which is the entry
   *     point
   * @param className its simple name
   * @param children accessor name to the index of the child in {@link Names#resources()}
   */
  public record ResourceNames(
      List<String> segments, String className, Map<String, Integer> children) {
    public ResourceNames {
      segments = List.copyOf(segments);
      children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }
  }

  /**
   * The names of one operation.
   *
   * @param resource the index of its resource client in {@link Names#resources()}
   * @param base what its names are made of, such as {@code create}
   * @param affix what is around the names of its methods
   * @param constant the constant that describes it, such as {@code CREATE}
   * @param queryType the simple name of the nested record that holds its query, header and cookie
   *     parameters, such as {@code ListQuery}
   * @param parameters Java names of all parameters, by {@code in:wireName} with {@code in} in lower
   *     case
   * @param adders the builder methods that add to the parameters and form fields that are lists or
   *     maps, by the same keys
   * @param bodyVariants a distinguishing suffix of the method for each further body, by media type,
   *     empty for the first
   * @param responseVariants a distinguishing suffix of the method for each further response, by
   *     media type
   */
  public record OperationNames(
      int resource,
      String base,
      Affix affix,
      String constant,
      String queryType,
      Map<String, String> parameters,
      Map<String, String> adders,
      Map<String, String> bodyVariants,
      Map<String, String> responseVariants) {
    public OperationNames {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      adders = Collections.unmodifiableMap(new LinkedHashMap<>(adders));
      bodyVariants = Collections.unmodifiableMap(new LinkedHashMap<>(bodyVariants));
      responseVariants = Collections.unmodifiableMap(new LinkedHashMap<>(responseVariants));
    }

    /** The method name, such as {@code create}. */
    public String method() {
      return affix.aroundMethod(base);
    }

    /** The Java name of a parameter. */
    public String parameter(Parameter parameter) {
      String key = ParameterNames.key(parameter);
      return Objects.requireNonNull(parameters.get(key), () -> "no name for parameter " + key);
    }

    /** The builder method that adds to a parameter, null if it is neither a list nor a map. */
    public @Nullable String adder(Parameter parameter) {
      return adders.get(ParameterNames.key(parameter));
    }

    /** The builder method that adds to a form field, null if it is neither a list nor a map. */
    public @Nullable String formAdder(String mediaType, String wireName) {
      return adders.get(ParameterNames.formKey(mediaType, wireName));
    }

    /** The suffix of the methods that send a body of {@code mediaType}; empty for the plain one. */
    public String bodyVariant(String mediaType) {
      return bodyVariants.getOrDefault(mediaType, "");
    }

    /** The simple name of the nested record that holds the fields of a form. */
    public String formType(String mediaType) {
      return stem() + bodyVariant(mediaType) + "Form";
    }

    /** The Java name of a field of a form. */
    public String formField(String mediaType, String wireName) {
      String key = ParameterNames.formKey(mediaType, wireName);
      return Objects.requireNonNull(parameters.get(key), () -> "no name for field " + key);
    }

    /** The suffix of the methods that return one of the other responses. */
    public String responseVariant(String mediaType) {
      return responseVariants.getOrDefault(mediaType, "");
    }

    /** The method that streams what {@link #method()} returns whole. */
    public String streamMethod() {
      return affix.aroundMethod(MethodNames.streaming(base));
    }

    /** The constant that describes the streamed form of the operation. */
    public String streamConstant() {
      String own = Identifiers.constant(base);
      return Identifiers.constant(MethodNames.streaming(base)) + constant.substring(own.length());
    }

    /** The method that reads all pages. */
    public String allMethod() {
      return affix.aroundMethod(MethodNames.allPages(base));
    }

    /** The simple name of the nested class that knows how to page. */
    public String pagingType() {
      return stem() + "Paging";
    }

    /**
     * The simple name of the nested type that holds a response whose body depends on the status.
     */
    public String resultType() {
      return stem() + "Result";
    }

    private String stem() {
      return queryType.substring(0, queryType.length() - "Query".length());
    }
  }
}
