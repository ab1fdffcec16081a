/** The differences between two public surfaces, and their effects on callers. */
@NullMarked
package io.github.openrouterjava.codegen.diff.surface;

import org.jspecify.annotations.NullMarked;
