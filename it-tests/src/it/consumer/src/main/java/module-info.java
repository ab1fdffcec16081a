/** A stranger's application. */
module com.example.consumer {
  requires io.github.openrouterjava.client;
  requires jdk.httpserver;
}
