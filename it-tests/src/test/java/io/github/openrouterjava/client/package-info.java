/** What tests need of the generated client that callers do not. */
@NullMarked
package io.github.openrouterjava.client;

import org.jspecify.annotations.NullMarked;
