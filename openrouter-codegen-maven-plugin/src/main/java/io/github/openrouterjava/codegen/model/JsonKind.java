package io.github.openrouterjava.codegen.model;

/** The kinds of JSON values JSON Schema can tell apart (JSON Schema 2020-12, section 4.2.1). */
public enum JsonKind {
  OBJECT,
  ARRAY,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  NULL
}
