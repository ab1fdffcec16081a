package com.example.shelf;

import com.example.shelf.client.Shelf;
import com.example.shelf.client.model.Thing;
import java.util.List;

/** A test's code, which compiles with what was generated for tests. */
final class CallerOfTests {

  private CallerOfTests() {}

  static List<Thing> call(Shelf shelf) {
    return shelf.books().list();
  }
}
