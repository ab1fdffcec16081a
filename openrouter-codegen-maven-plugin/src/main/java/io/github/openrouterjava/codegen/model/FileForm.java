package io.github.openrouterjava.codegen.model;

/** How a text holds the bytes of a file. */
public enum FileForm {
  /** As a {@code data:} URL with its media type (RFC 2397). */
  DATA_URL,
  /** In Base64 (RFC 4648, section 4). */
  BASE64
}
