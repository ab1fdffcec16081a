/** Walks through listings page by page, blocking or not. */
@NullMarked
package io.github.openrouterjava.runtime.internal.page;

import org.jspecify.annotations.NullMarked;
