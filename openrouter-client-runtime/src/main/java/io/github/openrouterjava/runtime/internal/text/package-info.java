/** The texts of requests: addresses, paths, scalars. */
@NullMarked
package io.github.openrouterjava.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
