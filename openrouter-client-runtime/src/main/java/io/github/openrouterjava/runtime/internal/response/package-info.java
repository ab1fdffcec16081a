/** Reads responses: what the operation promises, or the error that was sent instead. */
@NullMarked
package io.github.openrouterjava.runtime.internal.response;

import org.jspecify.annotations.NullMarked;
