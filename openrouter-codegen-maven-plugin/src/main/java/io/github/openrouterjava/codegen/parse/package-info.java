/**
 * The second stage: a document tree becomes raw records that say what the document says, in
 * OpenAPI's own terms.
 */
@NullMarked
package io.github.openrouterjava.codegen.parse;

import org.jspecify.annotations.NullMarked;
