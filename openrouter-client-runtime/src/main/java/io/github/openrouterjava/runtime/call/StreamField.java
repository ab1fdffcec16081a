package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonSerializable;

/**
 * The property of a request body that switches streaming.
 *
 * @param name the wire name
 * @param value true to always send true; false to send false in place of the caller's value, and
 *     nothing if the caller set nothing
 */
record StreamField(String name, boolean value) {
  byte[] bytes(JsonSerializable body) {
    return JsonCodec.bytes(body, name, value, !value);
  }
}
