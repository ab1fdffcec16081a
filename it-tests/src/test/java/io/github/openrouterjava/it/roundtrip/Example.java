package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.runtime.json.JsonValue;

/**
 * An example of a document.
 *
 * @param pointer where it stands
 * @param kind what it is an example of, for the statistics
 * @param schema the JSON pointer of the schema it illustrates
 * @param conforms whether it is valid against that schema
 * @param json the example
 */
record Example(String pointer, String kind, String schema, boolean conforms, JsonValue json) {}
