package io.github.openrouterjava.codegen.reference;

import io.github.openrouterjava.codegen.document.DocumentSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents that a document refers to, directly or not, and which reference leads to which.
 * Immutable.
 *
 * @param documents the documents by what identifies them, in the order they were found
 * @param links where references lead to
 */
public record References(Map<String, DocumentSource> documents, Map<Link, String> links) {

  /** Identifies the document that is generated from. */
  public static final String MAIN = "";

  /** No document but the one that is generated from. */
  public static final References NONE = new References(Map.of(), Map.of());

  /** Copies both. */
  public References {
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    links = Map.copyOf(links);
  }

  /**
   * A reference to a document.
   *
   * @param from the document it stands in
   * @param to the document as it is written there, without a fragment
   */
  public record Link(String from, String to) {}
}
