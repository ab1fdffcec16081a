package io.github.openrouterjava.runtime.generated;

/** How a parameter with several values or members becomes text (OpenAPI 3.1, section 4.8.12.3). */
public enum ParameterStyle {
  /**
   * {@code form}, exploded: the name is repeated for each element; members become parameters of
   * their own.
   */
  FORM(","),
  /** {@code form}, not exploded: elements, or names and values of members, joined by commas. */
  COMMA_JOINED(","),
  /** {@code spaceDelimited}: elements joined by encoded spaces. */
  SPACE_JOINED("%20"),
  /** {@code pipeDelimited}: elements joined by encoded bars. */
  PIPE_JOINED("%7C"),
  /** {@code deepObject}: {@code name[member]=value}. */
  DEEP_OBJECT(","),
  /** {@code content: application/json}: the value as JSON. */
  JSON(",");

  /** What stands between elements that are joined. */
  final String separator;

  ParameterStyle(String separator) {
    this.separator = separator;
  }
}
