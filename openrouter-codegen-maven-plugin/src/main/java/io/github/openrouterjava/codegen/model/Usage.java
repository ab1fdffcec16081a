package io.github.openrouterjava.codegen.model;

/**
 * Which way a type travels.
 *
 * @param inRequest whether a request can hold it, so that callers build it
 * @param inResponse whether a response can hold it
 */
public record Usage(boolean inRequest, boolean inResponse) {}
