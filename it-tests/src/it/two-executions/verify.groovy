import groovy.json.JsonSlurper

def classes = new File(basedir, 'target/classes')
['shelf', 'cellar'].each { area ->
  def output = new File(basedir, "target/generated-sources/openrouter-codegen-${area}")
  assert new File(output, 'src/main/resources/META-INF/openrouter-codegen/manifest.json').exists()
  assert new File(output, "src/main/java/com/example/${area}/client/model/Thing.java").exists()
  assert new File(classes, "com/example/${area}/client/model/Thing.class").exists()
  assert new File(classes, "META-INF/native-image/com.example.${area}.client/reachability-metadata.json").exists()
}

/** Each client has its manifest on the class path. */
def manifest = { path -> new JsonSlurper().parse(new File(classes, "META-INF/openrouter-codegen/${path}manifest.json")) }
assert manifest('').operations*.operationId == ['listBooks']
assert manifest('cellar/').operations*.operationId == ['listBottles']

def log = new File(basedir, 'build.log').text
assert log.count('is META-INF/openrouter-codegen/cellar/manifest.json on the class path') == 2
assert !log.contains('also written by')
