/** Watching whole calls, from their start to the end of their response, in the caller's context. */
@NullMarked
package io.github.openrouterjava.runtime.observe;

import org.jspecify.annotations.NullMarked;
