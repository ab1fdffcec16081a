/**
 * Whether, and after what wait, a failed attempt is followed by another: a pure decision, its
 * policy and its inputs.
 */
@NullMarked
package io.github.openrouterjava.runtime.retry;

import org.jspecify.annotations.NullMarked;
