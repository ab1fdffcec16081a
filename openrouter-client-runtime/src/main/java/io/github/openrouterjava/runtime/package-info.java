/**
 * What users of a generated client touch: its builder, options for one call, responses, streams and
 * listings.
 */
@NullMarked
package io.github.openrouterjava.runtime;

import org.jspecify.annotations.NullMarked;
