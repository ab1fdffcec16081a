/**
 * What callers of a generated client can mention: types, members and signatures, read from the very
 * sources that are generated, and the effects of a difference on callers.
 */
@NullMarked
package io.github.openrouterjava.codegen.diff.surface;

import org.jspecify.annotations.NullMarked;
