/** The access tokens of OAuth 2, as the grants of RFC 6749 obtain them. */
@NullMarked
package io.github.openrouterjava.runtime.internal.oauth;

import org.jspecify.annotations.NullMarked;
