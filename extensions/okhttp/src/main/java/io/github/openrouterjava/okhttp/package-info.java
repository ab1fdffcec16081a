/** A transport that uses OkHttp: {@link io.github.openrouterjava.okhttp.OkHttpTransport}. */
@NullMarked
package io.github.openrouterjava.okhttp;

import org.jspecify.annotations.NullMarked;
