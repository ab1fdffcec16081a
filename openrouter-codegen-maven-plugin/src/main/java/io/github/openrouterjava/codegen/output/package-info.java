/**
 * Puts generated files on disk: only changed ones, atomically, and removes those that are no longer
 * generated. Knows nothing of what is in the files.
 */
@NullMarked
package io.github.openrouterjava.codegen.output;

import org.jspecify.annotations.NullMarked;
