package io.github.openrouterjava.codegen.model;

/** The HTTP methods a path item can describe (OpenAPI 3.1, section 4.8.9). */
public enum HttpMethod {
  GET,
  PUT,
  POST,
  DELETE,
  OPTIONS,
  HEAD,
  PATCH,
  TRACE
}
