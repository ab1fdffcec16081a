/**
 * Text of the document on its way into Java source, and Java source on its way to a file. JavaPoet
 * escapes nothing, so comments get text through {@link
 * io.github.openrouterjava.codegen.emit.text.JavadocText} only, and code through {@link
 * io.github.openrouterjava.codegen.emit.text.Literals} only.
 */
@NullMarked
package io.github.openrouterjava.codegen.emit.text;

import org.jspecify.annotations.NullMarked;
