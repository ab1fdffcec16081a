/**
 * HTTP as the runtime sees it: requests, responses, bodies and the {@link Transport} that carries
 * them. Knows nothing of operations, JSON or errors.
 */
@NullMarked
package io.github.openrouterjava.runtime.http;

import org.jspecify.annotations.NullMarked;
