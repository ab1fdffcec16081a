/** The user's choices about the form of the generated code: the style file, read and checked. */
@NullMarked
package io.github.openrouterjava.codegen.style;

import org.jspecify.annotations.NullMarked;
