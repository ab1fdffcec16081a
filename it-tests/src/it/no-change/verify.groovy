def log = new File(basedir, 'build.log').text
assert log.count('because there is no output of an earlier run') == 1
assert log.count('Nothing changed since the last run') == 1

// What the second run cost, for whoever reads this; no clock of a build machine decides a test.
def took = (log =~ /Took (\d+) ms\./).collect { it[1] as long }
assert took.size() == 2
println "A full run took ${took[0]} ms, one without a change ${took[1]} ms: ${Math.round(1000 * took[1] / took[0]) / 10} %."

// The second run touched nothing: the record of what is there is the last thing that the first one wrote.
def output = new File(basedir, 'target/generated-sources/openrouter-codegen')
def record = new File(output, '.openrouter-codegen/default-cli.record').lastModified()
def newer = []
output.eachFileRecurse { if (it.file && it.lastModified() > record) newer << it }
assert newer.empty
return true
