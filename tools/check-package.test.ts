import { expect, test } from 'vitest'
import { findPackingFaults } from './check-package.ts'

const COMPLETE = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/app/index.html',
  'dist/lexicon.bin',
  'dist/src/cli.js',
  'dist/src/index.d.ts',
  'dist/src/index.js',
  'dist/src/model.d.ts',
  'docs/schema/reading.json',
  'gold/floors.json',
  'package.json',
  'samples/01-wang-lavrov-cambodia.ar.txt',
]

test('a package with all it needs has no fault', () => {
  expect(findPackingFaults(COMPLETE)).toEqual([])
})

test('a package without its lexicon is faulty', () => {
  expect(findPackingFaults(COMPLETE.filter((file) => file !== 'dist/lexicon.bin'))).toEqual([
    'the package lacks dist/lexicon.bin',
  ])
})

test.each(['dist/src/a.test.js', 'tools/bench.ts', 'gold/a.tsv', 'languages/ar/gold/a.tsv', 'src/cli.ts'])(
  'a package that holds %s is faulty',
  (file) => {
    expect(findPackingFaults([...COMPLETE, file])).toEqual([`the package holds ${file}`])
  },
)
