package io.github.openrouterjava.runtime.generated;

/**
 * How a parameter becomes text (OpenAPI 3.1, section 4.8.12.3, and RFC 6570). Which styles there
 * are depends on where the parameter goes.
 */
public enum ParameterStyle {
  /**
   * {@code form}, exploded, in a query or a cookie: the name is repeated for each element; members
   * become parameters of their own.
   */
  FORM(",", Shape.MEMBERS),
  /**
   * {@code form} or {@code simple}, not exploded: elements, or names and values of members, joined
   * by commas.
   */
  COMMA_JOINED(",", Shape.JOINED),
  /** {@code spaceDelimited}: elements joined by encoded spaces. */
  SPACE_JOINED("%20", Shape.JOINED),
  /** {@code pipeDelimited}: elements joined by encoded bars. */
  PIPE_JOINED("%7C", Shape.JOINED),
  /** {@code deepObject}: {@code name[member]=value}. */
  DEEP_OBJECT(",", Shape.MEMBERS),
  /** {@code simple}, exploded, in a path or a header: {@code member=value}, joined by commas. */
  SIMPLE_EXPLODED(",", Shape.PAIRS),
  /** {@code label} in a path: {@code .a,b}. */
  LABEL(",", Shape.JOINED),
  /** {@code label}, exploded, in a path: {@code .a.b} or {@code .member=value}. */
  LABEL_EXPLODED(".", Shape.PAIRS),
  /** {@code matrix} in a path: {@code ;name=a,b}. */
  MATRIX(",", Shape.JOINED),
  /** {@code matrix}, exploded, in a path: {@code ;name=a;name=b} or {@code ;member=value}. */
  MATRIX_EXPLODED(";", Shape.MEMBERS),
  /** {@code content: application/json}: the value as JSON. */
  JSON(",", Shape.JSON),
  /**
   * What a field of a form is where its description says nothing: the name is repeated for each
   * element; objects, and lists in lists, are JSON, anything else is text.
   */
  FIELD(",", Shape.FIELD);

  /** What becomes of a value that has parts. */
  enum Shape {
    /** A pair of a name and a value for each part. */
    MEMBERS,
    /** The parts in turn: elements, or names and values of members. */
    JOINED,
    /** The parts in turn: elements, or {@code name=value} of each member. */
    PAIRS,
    /** JSON text. */
    JSON,
    /** A pair for each element; JSON text of whatever is inside. */
    FIELD
  }

  /** What stands between parts that are joined. */
  final String separator;

  /** What becomes of a value that has parts. */
  final Shape shape;

  ParameterStyle(String separator, Shape shape) {
    this.separator = separator;
    this.shape = shape;
  }
}
