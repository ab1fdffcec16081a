def log = new File(basedir, 'build.log').text
['4.0.1', '4.1.2'].each { version ->
  def run = log.readLines().findAll { it.startsWith("Spring Boot $version: ") }
  def cuts = run.findAll { it.contains(' cut by ') }
  assert cuts.size() == 8
  cuts.each { assert it ==~ /.* answered 5\d\d/ }
  // What the same application does with the exceptions of the transport itself.
  assert run.any { it == "Spring Boot $version: /unguarded answered 200" }
}
