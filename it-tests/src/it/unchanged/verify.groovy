def log = new File(basedir, 'build.log').text
assert log.count('because there is no earlier output') == 1
assert log.count('Nothing changed since the last run') == 1
assert log.count('Nothing to compile - all classes are up to date') == 1

// Compiled once, after everything was generated: had the second run touched a source, it would be newer.
def generated = []
new File(basedir, 'target/generated-sources/openrouter-codegen').eachFileRecurse { if (it.file) generated << it }
def classes = []
new File(basedir, 'target/classes/com').eachFileRecurse { if (it.file) classes << it }
assert generated.size() > 3
assert generated*.lastModified().max() <= classes*.lastModified().min()
