/** What observers are told of one call, and the caller's context around every callback. */
@NullMarked
package io.github.openrouterjava.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
