// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
/** Client for the Orders API. */
module com.example.enterprisestyle.client {
  requires transitive io.github.openrouterjava.runtime;
  requires static java.compiler;
  requires transitive spring.beans;
  requires transitive spring.context;

  exports com.example.enterprisestyle.client;
  exports com.example.enterprisestyle.client.model;
}
