def log = new File(basedir, 'build.log').text
def skipped = log.count('Skipped because of openrouter.codegen.skip.')
def documents = skipped == 0 ? ['our document', "upstream's document"] : ['our document']
assert skipped == 0 || skipped == 2
assert log.count('because there is no earlier output') == documents.size()
assert log.count('Nothing changed since the last run') == documents.size()

// What the second run cost, for whoever reads this; no clock of a build machine decides a test.
def took = (log =~ /Took (\d+) ms\./).collect { it[1] as long }
assert took.size() == 2 * documents.size()
documents.eachWithIndex { document, i ->
  def (full, unchanged) = [took[2 * i], took[2 * i + 1]]
  println "A full run on $document took $full ms, one without a change $unchanged ms: ${Math.round(1000 * unchanged / full) / 10} %."
}
if (skipped) {
  println "SKIPPED: give -Dopenrouter.upstream.dir=<directory with the published documents> to measure with upstream's too."
}

// The second run touched nothing: the record of what is there is the last thing that the first one wrote.
def touchedNothing = { String directory, String execution ->
  def output = new File(basedir, directory)
  def record = new File(output, ".openrouter-codegen/${execution}.record").lastModified()
  assert record > 0
  def newer = []
  output.eachFileRecurse { if (it.file && it.lastModified() > record) newer << it }
  assert newer.empty
}
touchedNothing('target/generated-sources/openrouter-codegen', 'default-cli')
if (!skipped) {
  touchedNothing('target/upstream', 'upstream')
}
return true
