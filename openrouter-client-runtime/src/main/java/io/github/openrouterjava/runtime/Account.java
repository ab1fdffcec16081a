package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.http.Headers;
import java.net.URI;

/**
 * On whose behalf, and where, calls are made.
 *
 * @param name its name among the client's accounts; empty for the one without a name
 * @param baseUrl where its calls go
 * @param credential what it proves itself with
 * @param headers the fields its requests carry, instead of the client's of the same name
 */
record Account(String name, URI baseUrl, Credential credential, Headers headers) {}
