/**
 * When attempts are repeated, and after what delay: a policy, its conditions, and listeners that
 * are told.
 */
@NullMarked
package io.github.openrouterjava.runtime.retry;

import org.jspecify.annotations.NullMarked;
