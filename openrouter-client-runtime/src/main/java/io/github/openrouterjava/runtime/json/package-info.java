/**
 * JSON for generated types: values, codecs, and the streaming reader and writer codecs are written
 * against. Decoding loses nothing and forgives what servers really send; see {@link
 * io.github.openrouterjava.runtime.json.AdditionalProperties}.
 */
@NullMarked
package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.NullMarked;
