/** One call from its first attempt to its end: requests, interceptors, retries. */
@NullMarked
package io.github.openrouterjava.runtime.internal.exchange;

import org.jspecify.annotations.NullMarked;
