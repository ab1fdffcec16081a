/**
 * Everything that can go wrong with a call, as one sealed family of unchecked exceptions under
 * {@link io.github.openrouterjava.runtime.error.ApiException}, and what the error bodies of servers
 * say.
 */
@NullMarked
package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.NullMarked;
