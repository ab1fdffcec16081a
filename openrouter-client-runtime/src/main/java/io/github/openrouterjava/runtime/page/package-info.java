/** Listings that come in pages: how an operation pages, and walking through all of it. */
@NullMarked
package io.github.openrouterjava.runtime.page;

import org.jspecify.annotations.NullMarked;
