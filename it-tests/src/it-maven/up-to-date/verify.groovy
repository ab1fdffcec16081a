import java.nio.file.Files
import java.nio.file.attribute.FileTime
import java.util.concurrent.TimeUnit

def one = new File(basedir, 'one')
def two = new File(basedir, 'two')
def shelf = new File(one, 'target/generated-sources/openrouter-codegen')
def cellar = new File(one, 'target/generated-sources/cellar')
def harbour = new File(two, 'target/generated-sources/openrouter-codegen')
def model = { output, area, type -> new File(output, "src/main/java/com/example/$area/client/model/${type}.java") }

def start = { int number, String... arguments ->
  def windows = System.getProperty('os.name').startsWith('Windows')
  def command = [new File(mavenHome.toString(), windows ? 'bin/mvn.cmd' : 'bin/mvn').path, '-B', '-ntp',
      '-s', new File(basedir.parentFile, 'interpolated-settings.xml').path,
      "-Dmaven.repo.local=$localRepositoryPath".toString()] + (arguments as List)
  def builder = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true)
  builder.environment().putAll([JAVA_HOME: System.getProperty('java.home'), MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'])
  builder.redirectOutput(new File(basedir, "run-${number}.log")).start()
}
int runs = 0
/** Runs Maven and gives what it printed; it must succeed. */
def mvn = { String... arguments ->
  int number = ++runs
  def process = start(number, arguments)
  def log = new File(basedir, "run-${number}.log")
  boolean ended = process.waitFor(3, TimeUnit.MINUTES)
  if (!ended) process.destroyForcibly()
  assert ended
  assert process.exitValue() == 0 : log.text
  log.text
}
def filesOf = { File root ->
  def files = []
  if (root.exists()) root.eachFileRecurse { if (it.file) files << it }
  files
}
/** Makes all files old, sources older than classes, and gives their times. */
def age = {
  long hour = 3600_000L
  long now = System.currentTimeMillis()
  [shelf, cellar, harbour].each { filesOf(it).each { f -> f.lastModified = now - 3 * hour } }
  [one, two].each { m ->
    ['classes', 'maven-status'].each { d -> filesOf(new File(m, "target/$d")).each { f -> f.lastModified = now - 2 * hour } }
  }
}
def times = {
  [shelf, cellar, harbour, new File(one, 'target/classes'), new File(two, 'target/classes')]
      .collectMany { filesOf(it) }.collectEntries { [it.path, Files.getLastModifiedTime(it.toPath())] }
}
/** The files whose time is not what it was, and those that came or went. */
def touched = { Map before ->
  def now = times()
  (before.keySet() + now.keySet()).findAll { before[it] != now[it] }
}
/** What is generated, without the record of it. */
def contents = { File root ->
  filesOf(root).findAll { !it.path.contains('.openrouter-codegen') }
      .collectEntries { [root.toPath().relativize(it.toPath()).toString(), it.text] }
}

// The first run, in parallel: each execution has written all of its files, and all compile.
def first = new File(basedir, 'build.log').text
assert first.count('because there is no earlier output') == 3
assert new File(one, 'target/classes/com/example/shelf/client/model/Book.class').exists()
assert new File(one, 'target/classes/com/example/cellar/client/model/Bottle.class').exists()
assert new File(two, 'target/classes/com/example/harbour/client/model/Ship.class').exists()

// Nothing changed: no file is touched, javac has nothing to do, and each execution says so in a line.
age()
def before = times()
def log = mvn('compile', '-T2')
assert log.count('Nothing changed since the last run') == 3
assert log.count('Nothing to compile - all classes are up to date') == 2
assert touched(before).empty

// A text changed in one document: one execution runs, says why, and writes the files with that text only.
def document = new File(one, 'shelf.yaml')
document.text = document.text.replace('One of them.', 'One of those.')
log = mvn('compile', '-Dopenrouter.codegen.explain')
assert log.count('because the document changed') == 1
assert log.contains('Why: the document changed')
assert log.contains('Written: src/main/java/com/example/shelf/client/model/Book.java')
assert log.count('Nothing changed since the last run') == 2
assert log.count('Nothing to compile - all classes are up to date') == 1
def sources = touched(before).findAll { it.endsWith('.java') }
assert sources == [model(shelf, 'shelf', 'Book').path] as Set
assert model(shelf, 'shelf', 'Book').text.contains('One of those.')

// What is no longer generated goes, unless somebody edited it; what was never generated stays.
document.text = document.text.replaceAll(/(?s)    Unloved:.*/, '')
def edited = model(shelf, 'shelf', 'Edited')
edited << '// Mine.\n'
def own = new File(edited.parentFile, 'Own.java')
own.text = 'package com.example.shelf.client.model;\n\nclass Own {}\n'
log = mvn('generate-sources', '-Dopenrouter.codegen.explain')
assert !model(shelf, 'shelf', 'Unloved').exists()
assert log.contains('Removed: src/main/java/com/example/shelf/client/model/Unloved.java')
assert edited.text.endsWith('// Mine.\n')
assert log.contains('Edited.java is no longer generated, but was edited and is kept.')
assert own.exists()
assert model(cellar, 'cellar', 'Unloved').exists() && model(harbour, 'harbour', 'Unloved').exists()
own.delete()
edited.delete()

// Overlays, templates and parameters count too, and so does what became of the output.
model(shelf, 'shelf', 'Book') << '// Mine.\n'
log = mvn('generate-sources', '-pl', 'one', '-Dopenrouter.codegen.explain', '-Dopenrouter.codegen.overlays=overlay.yaml',
    '-Dopenrouter.codegen.templateDirectory=templates', '-Dopenrouter.codegen.clientName=Client')
['overlay 1 is new', 'the template header.mustache is new', 'the option clientName is new'].each {
  assert log.count("Why: $it") == 2
}
assert log.contains('Why: src/main/java/com/example/shelf/client/model/Book.java was edited')
assert log.contains('Book.java was edited and has been overwritten.')
assert model(shelf, 'shelf', 'Book').text.startsWith('// A header of our own.')

// Killed as soon as it begins to write, wherever that is; then two at once: the next runs set all right.
def records = new File(shelf, '.openrouter-codegen')
document.text = document.text.replace('One of those.', 'One of these.')
def killed = start(++runs, 'generate-sources', '-pl', 'one')
long recordsWere = records.lastModified()
while (killed.alive && records.lastModified() == recordsWere) { Thread.onSpinWait() }
killed.destroyForcibly().waitFor()
def both = [start(++runs, 'generate-sources', '-pl', 'one'), start(++runs, 'generate-sources', '-pl', 'one')]
both.each { assert it.waitFor(3, TimeUnit.MINUTES) && it.exitValue() == 0 }
assert records.list().sort() == ['lock', 'shelf.record']
def repaired = contents(shelf)
assert repaired.values().any { it.contains('One of these.') }

// The same from nothing: what all these runs have left is what one run gives.
shelf.deleteDir()
mvn('generate-sources', '-pl', 'one')
assert contents(shelf) == repaired
return true
