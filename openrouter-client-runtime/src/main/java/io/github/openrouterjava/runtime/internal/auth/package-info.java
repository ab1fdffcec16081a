/** What sources of keys are told. */
@NullMarked
package io.github.openrouterjava.runtime.internal.auth;

import org.jspecify.annotations.NullMarked;
