assert new File(basedir, 'build.log').text.contains('The answer is: Ebro, Loire, Tagus.')
