/**
 * What only generated code uses: the base classes of its types and codecs, and the descriptions it
 * gives the runtime, of parameters, pages, credentials, webhooks and of the API's dialect. Users
 * meet these types through generated ones; hand-written code rarely needs them.
 *
 * <p>The dialect of an API is what it does beyond OpenAPI and the RFCs: where it reports failures,
 * what ends its streams, where its errors keep details. It is pure data, made from the hints of the
 * API's document; without hints it is empty.
 */
@NullMarked
package io.github.openrouterjava.runtime.generated;

import org.jspecify.annotations.NullMarked;
