def lines = new File(basedir, 'build.log').readLines()
['4.0.1', '4.1.2'].each { version ->
  def run = lines.findAll { it.contains("Spring Boot $version: /") }
  def cuts = run.findAll { it.contains(' cut by ') }
  assert cuts.size() == 8
  cuts.each { assert it ==~ /.* answered 5\d\d/ }
  // What the same application makes of the exception of the transport itself.
  assert run.any { it.endsWith("Spring Boot $version: /unguarded answered 200".toString()) }
}
assert lines.any { it.endsWith('Spring Boot 4.0.1 with Jackson 3.1.0') }
assert lines.any { it =~ /Spring Boot 4\.1\.2 with Jackson 3\.[2-9]/ }
return true
