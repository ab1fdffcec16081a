def log = new File(basedir, 'build.log').text
assert log =~ /broken\.yaml:24:\d+ \(#\/paths\/~1books\/get\/responses\/200\/content\/application~1json\/schema/
assert log.count('api.yaml is unchanged.') == 3
assert log.contains('openrouter.codegen.failOn is any.')

assert new File(basedir, 'api.yaml').bytes == new File(basedir, 'newer.yaml').bytes
boolean vendored = new File(basedir, 'vendored/openrouter.yaml').text.contains('\nopenapi: 3.1')
assert vendored

assert log.contains('http://shelf.example/api.yaml: Plain http can be tampered with in transit.')
assert !new File(basedir, 'api.yaml.origin').exists()
assert log.contains('2 changes: 0 breaking')
