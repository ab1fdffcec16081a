/**
 * Descriptions of what an API does beyond OpenAPI and the RFCs: where it reports failures, what
 * ends its streams, where its errors keep details. Pure data, made by generated code from the hints
 * of the API's document; without hints all of it is empty.
 */
@NullMarked
package io.github.openrouterjava.runtime.dialect;

import org.jspecify.annotations.NullMarked;
