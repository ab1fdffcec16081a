import groovy.json.JsonSlurper
import java.security.MessageDigest

def log = new File(basedir, 'build.log').text
assert log =~ /broken\.yaml:24:\d+ \(#\/paths\/~1books\/get\/responses\/200\/content\/application~1json\/schema/
assert log =~ /broken\.yaml:61:\d+ \(#\/components\/schemas\/Book\/properties\/pages/

// The output is still the one of the good document, complete.
def output = new File(basedir, 'target/generated-sources/openrouter-codegen')
def manifest = new JsonSlurper().parse(new File(output, 'src/main/resources/META-INF/openrouter-codegen/manifest.json'))
def digest = MessageDigest.getInstance('SHA-256').digest(new File(basedir, 'api.yaml').bytes).encodeHex().toString()
assert manifest.inputSha256 == digest
for (type in manifest.types.findAll { it.kind == 'record' }) {
  assert new File(output, "src/main/java/${type.java.replace('.', '/')}.java").exists()
}
assert new File(output, '.openrouter-codegen').list { dir, name -> name.startsWith('staging') }.length == 0
