package io.github.openrouterjava.codegen.diff;

/** Which part of a semantic version (semver.org 2.0.0) a set of changes asks to increment. */
public enum VersionStep {
  NONE,
  PATCH,
  MINOR,
  MAJOR
}
