def log = new File(basedir, 'build.log').text
def generated = new File(basedir, 'src/generated')
int files = 0
generated.eachFileRecurse { if (it.file && !it.path.contains('.openrouter-codegen')) files++ }
assert files > 3
assert log.contains("All ${files} generated files are up to date.")

// With another package, all sources are missing, those of the old one unexpected, and the manifest is different.
assert log.contains('The generated code is out of date')
assert log.contains('missing: src/main/java/com/example/other/client/model/Book.java')
assert log.contains('unexpected: src/main/java/com/example/shelf/client/model/Book.java')
assert log.contains('different: src/main/resources/META-INF/openrouter-codegen/manifest.json, first in line')
assert log.contains('Run the goal generate with the same parameters and commit the result.')
assert !new File(generated, 'src/main/java/com/example/other').exists()

assert log.contains('openrouter-codegen:check')
assert log.contains('User property: openrouter.codegen.inputSpec')
