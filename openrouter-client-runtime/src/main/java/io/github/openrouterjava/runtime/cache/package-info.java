/** A cache of responses by the rules of RFC 9111, which clients can have as an interceptor. */
@NullMarked
package io.github.openrouterjava.runtime.cache;

import org.jspecify.annotations.NullMarked;
