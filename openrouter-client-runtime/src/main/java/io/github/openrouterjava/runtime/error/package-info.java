/**
 * Everything that can go wrong with a call, as one sealed family of unchecked exceptions under
 * {@link io.github.openrouterjava.runtime.error.ApiException}, and the reading of the error bodies
 * servers send.
 */
@NullMarked
package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.NullMarked;
