/** Replaces a vendored document by the newest one, if that is one to generate from. */
@NullMarked
package io.github.openrouterjava.codegen.update;

import org.jspecify.annotations.NullMarked;
