import { expect, test } from 'vitest'
import { findBreaches } from './check-layers.ts'
import { readSources, type Source } from './sources.ts'

const LEAVES = ['src/model.ts', 'src/errors.ts', 'languages/tsv.ts', 'registry/load.ts', 'tools/score.ts']

/** One file that imports another, beside the files that everything may refer to. */
function breachesOf(from: string, to: string, keyword = 'import'): readonly string[] {
  const up = '../'.repeat(from.split('/').length - 1)
  const specifier = up === '' ? `./${to}` : `${up}${to}`
  const file: Source = { path: from, text: `${keyword} { thing } from '${specifier}'\n` }
  const others = [...LEAVES, to].filter((path) => path !== from).map((path) => ({ path, text: '' }))
  return findBreaches([file, ...others])
}

test.each([
  ['a stage and the model', 'src/merge/group.ts', 'src/model.ts'],
  ['a stage and the record', 'src/merge/group.ts', 'src/encounter-record.ts'],
  ['the record and the model', 'src/encounter-record.ts', 'src/model.ts'],
  ['a stage and the errors', 'src/collect/file.ts', 'src/errors.ts'],
  ['a stage and one before it', 'src/merge/group.ts', 'src/extract/dates/resolve.ts'],
  ['a stage and its own folder', 'src/extract/dates/resolve.ts', 'src/extract/match/view.ts'],
  ['the last stage and a pack', 'src/serve/rest.ts', 'languages/ar/pack.ts'],
  ['the pipeline and a pack', 'src/pipeline.ts', 'languages/ar/pack.ts'],
  ['a command and a stage', 'src/cli/read.ts', 'src/report/export.ts'],
  ['a pack and the contract', 'languages/ar/fold.ts', 'languages/pack.ts'],
  ['the contract and its part', 'languages/pack.ts', 'languages/date-meaning.ts'],
  ['a tool and the registry', 'tools/build-lexicon.ts', 'registry/compile.ts'],
  ['a test and a later stage', 'src/collect/file.test.ts', 'src/report/export.ts'],
])('%s go together', (_, from, to) => {
  expect(breachesOf(from, to)).toEqual([])
})

test.each([
  [
    'a stage imports a later one',
    'src/collect/file.ts',
    'src/document/tokens.ts',
    'folders that sort before',
  ],
  ['a stage imports a pack', 'src/extract/read.ts', 'languages/ar/pack.ts', 'types alone'],
  ['a stage imports values of the contract', 'src/extract/read.ts', 'languages/pack.ts', 'types alone'],
  ['a stage imports the pipeline', 'src/report/export.ts', 'src/pipeline.ts', 'folders that sort before'],
  ['a stage reads the registry', 'src/extract/read.ts', 'registry/load.ts', 'folders that sort before'],
  ['a pack imports another', 'languages/en/pack.ts', 'languages/ar/fold.ts', 'a pack imports only'],
  ['a pack imports a stage', 'languages/en/pack.ts', 'src/document/tokens.ts', 'a pack imports only'],
  ['the contract imports a table reader', 'languages/pack.ts', 'languages/tsv.ts', 'only src/model.ts'],
  [
    'a part of the contract imports it',
    'languages/date-meaning.ts',
    'languages/pack.ts',
    'only src/model.ts',
  ],
  [
    'a pack imports a part of the contract',
    'languages/ar/a.ts',
    'languages/date-meaning.ts',
    'a pack imports',
  ],
  ['the model imports the errors', 'src/model.ts', 'src/errors.ts', 'import nothing'],
  ['the record imports a stage', 'src/encounter-record.ts', 'src/merge/group.ts', 'src/model.ts alone'],
  ['the registry imports a stage', 'registry/read.ts', 'src/document/tokens.ts', 'the registry imports only'],
  ['the pipeline reads a table itself', 'src/pipeline.ts', 'registry/forms.ts', 'only registry/load.ts'],
  ['the last stage imports a tool', 'src/serve/rest.ts', 'tools/score.ts', 'a stage imports'],
  ['a command imports a tool', 'src/cli/read.ts', 'tools/score.ts', 'nothing but tools/'],
  ['code imports a test', 'src/cli/read.ts', 'src/cli/read.test.ts', 'only tests may'],
])('%s: a breach, told with its line', (_, from, to, words) => {
  const breaches = breachesOf(from, to)
  expect(breaches).toHaveLength(1)
  expect(breaches[0]).toContain(`${from}:1: imports ${to}`)
  expect(breaches[0]).toContain(words)
})

test('types alone may come from the contract, but not from a pack', () => {
  expect(breachesOf('src/extract/read.ts', 'languages/pack.ts', 'import type')).toEqual([])
  expect(breachesOf('src/extract/read.ts', 'languages/ar/pack.ts', 'import type')).toHaveLength(1)
})

test('re-exports, dynamic imports and imports in types are imports too', () => {
  const target = { path: 'src/report/export.ts', text: '' }
  const texts = [
    `export * from '../report/export.ts'`,
    `const late = await import('../report/export.ts')`,
    `type Late = import('../report/export.ts').Late`,
  ]
  for (const text of texts)
    expect(findBreaches([{ path: 'src/collect/file.ts', text }, target])).toHaveLength(1)
})

test('a ring of imports is told once, with its files', () => {
  const ring = [
    { path: 'src/merge/a.ts', text: `import './b.ts'` },
    { path: 'src/merge/b.ts', text: `import './c.ts'` },
    { path: 'src/merge/c.ts', text: `import type { A } from './a.ts'` },
    { path: 'src/merge/d.ts', text: `import './a.ts'` },
  ]
  expect(findBreaches(ring)).toEqual([
    'src/merge/a.ts: import cycle src/merge/a.ts → src/merge/b.ts → src/merge/c.ts → src/merge/a.ts',
  ])
})

test('an import of nothing, an unknown stage and a folder without a subject are breaches', () => {
  expect(findBreaches([{ path: 'src/cli.ts', text: `import './gone.ts'` }])[0]).toContain('is not there')
  expect(findBreaches([{ path: 'src/enrich/a.ts', text: '' }])[0]).toContain('is no stage')
  expect(findBreaches([{ path: 'src/merge/utils/a.ts', text: '' }])[0]).toContain('must be named after')
})

test('the sources of the project are read', () => {
  expect(readSources(process.cwd()).map(({ path }) => path)).toContain('src/model.ts')
})
