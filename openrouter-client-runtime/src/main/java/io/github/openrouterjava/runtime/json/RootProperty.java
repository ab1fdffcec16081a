package io.github.openrouterjava.runtime.json;

/**
 * A boolean property that the outermost object is written with, whatever its own value: how a
 * streaming call sends {@code "stream": true} without a copy of the body.
 *
 * @param name the wire name
 * @param value the value to write
 * @param onlyIfPresent whether to write it only if the object has the property itself
 */
record RootProperty(String name, boolean value, boolean onlyIfPresent) {}
