def log = new File(basedir, 'build.log').text
assert log.contains('Kotlin: Oslo, it rains; 3 requests, 0 failures')
assert log.contains('Kotlin: text hello, unset again')
return true
