import groovy.json.JsonSlurper

def manifest = new JsonSlurper().parse(new File(basedir, 'out/src/main/resources/META-INF/openrouter-codegen/manifest.json'))
assert manifest.operations*.operationId as Set == ['listBooks', 'addBook'] as Set
assert manifest.types.find { it.pointer == '#/components/schemas/Book' }.java == 'com.example.shelf.client.model.Book'

for (type in manifest.types.findAll { it.kind == 'record' }) {
  assert new File(basedir, "compile/target/classes/${type.java.replace('.', '/')}.class").exists()
}

assert new File(basedir, 'target/generated-sources/openrouter-codegen/src/main/resources/META-INF/openrouter-codegen/manifest.json').exists()
assert new File(basedir, 'target/openrouter-codegen-diff/diff.json').text.contains('"property-added"')
assert basedir.list().every { !it.contains('$') }
assert new File(basedir, 'build.log').text.contains('openrouter.codegen.failOn is any.')
