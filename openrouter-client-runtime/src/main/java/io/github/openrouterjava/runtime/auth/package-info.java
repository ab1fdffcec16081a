/** Credentials, and helpers around obtaining and checking them. */
@NullMarked
package io.github.openrouterjava.runtime.auth;

import org.jspecify.annotations.NullMarked;
