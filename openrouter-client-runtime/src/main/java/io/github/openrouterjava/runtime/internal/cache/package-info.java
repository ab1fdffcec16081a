/** A private cache of responses by the rules of RFC 9111. */
@NullMarked
package io.github.openrouterjava.runtime.internal.cache;

import org.jspecify.annotations.NullMarked;
