/**
 * The public surface of generated code: the types and members that callers can mention, each with
 * the place in the document that it comes from.
 */
@NullMarked
package io.github.openrouterjava.codegen.surface;

import org.jspecify.annotations.NullMarked;
