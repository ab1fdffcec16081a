/** The hints: which there are, where they may stand, and what those about the dialect say. */
@NullMarked
package io.github.openrouterjava.codegen.hint;

import org.jspecify.annotations.NullMarked;
