import { expect, test } from 'vitest'
import { type Facts, findDocsFaults } from './faults.ts'
import { findCode, findLinks, type Page } from './pages.ts'

const FACTS: Facts = {
  commands: [
    { name: 'read', flags: ['--to', '--published'] },
    { name: 'list', flags: ['--archive'] },
  ],
  flags: ['--version'],
  stages: ['collect', 'document'],
  scripts: ['test', 'start', 'bench'],
  settings: ['MAHDAR_ARCHIVE'],
  dependencies: ['kysely'],
  exists: (path) => ['src/collect/', 'src/document/', 'docs/cli/read.md'].includes(path),
}

const PAGES: Readonly<Record<string, string>> = {
  'README.md':
    '```sh\nnpm ci && npm start\nnpm ci && npm test\nmahdar read a.txt --to json | less --raw\n```\n',
  'ARCHITECTURE.md':
    'Stages: `src/collect/`, `src/document/`. Uses `kysely`. `npm run bench`. [read](docs/cli/read.md)',
  'docs/cli/read.md': '| `--to FORMAT` | … |\n| `--published DATE` | … |\nAlso `--version`.',
  'docs/cli/list.md': '`--archive DIR`, or `MAHDAR_ARCHIVE`. Like `mahdar read --published 2022-08-06`.',
}

/** The pages above, with some replaced or (`null`) left out. */
function pagesWith(changes: Readonly<Record<string, string | null>> = {}): readonly Page[] {
  return Object.entries({ ...PAGES, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  )
}

test('pages that agree with the code have no fault', () => {
  expect(findDocsFaults(pagesWith(), FACTS)).toEqual([])
})

test.each<[string, Readonly<Record<string, string | null>>, string]>([
  ['a command without a page', { 'docs/cli/read.md': null }, 'docs/cli/read.md is missing'],
  ['a flag without a line', { 'docs/cli/read.md': '`--to FORMAT`' }, 'does not explain --published'],
  [
    'a flag that the command does not know',
    { 'docs/cli/read.md': '`--to` `--published` `--from`' },
    'docs/cli/read.md:1 names --from',
  ],
  ['a command that is none', { 'docs/a.md': '`mahdar fetch x`' }, 'docs/a.md:1 uses `mahdar fetch`'],
  [
    'a use with a wrong flag',
    { 'docs/a.md': '```\n$ npx mahdar list --to json\n```' },
    'docs/a.md:2 gives `mahdar list` --to',
  ],
  ['a script that is not there', { 'docs/a.md': '`npm run lint`' }, 'docs/a.md:1 names the script lint'],
  [
    'a script that no page names',
    { 'ARCHITECTURE.md': '`src/collect/` `src/document/` `kysely`' },
    'no page names `npm run bench`',
  ],
  ['a setting that nothing reads', { 'docs/a.md': '`MAHDAR_HOME`' }, 'docs/a.md:1 names MAHDAR_HOME'],
  [
    'a setting that no page explains',
    { 'docs/cli/list.md': '`--archive`' },
    'no page explains MAHDAR_ARCHIVE',
  ],
  [
    'a stage without a line',
    { 'ARCHITECTURE.md': '`src/collect/` `kysely` `npm run bench`' },
    'lacks `src/document/`',
  ],
  [
    'a dependency without a reason',
    { 'ARCHITECTURE.md': '`src/collect/` `src/document/` `npm run bench`' },
    'no reason for kysely',
  ],
  [
    'a path that is not there',
    { 'docs/a.md': '`src/merge/group.ts`' },
    'docs/a.md:1 names src/merge/group.ts',
  ],
  ['a link to nothing', { 'docs/a.md': 'see\n[this](cli/gone.md#part)' }, 'docs/a.md:2 names cli/gone.md'],
  [
    'a README without its command',
    { 'README.md': '```\nnpm ci && npm start\n```\n`npm ci` `npm test`' },
    'lacks the command `npm ci && npm test`',
  ],
])('%s is a fault', (_, changes, words) => {
  const faults = findDocsFaults(pagesWith(changes), FACTS)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(words)
})

test('prose is not code: only fences and backticks are read', () => {
  const text = 'mahdar sleeps\n`one` and `two`\n```\nthree\n```\nfour'
  expect(findCode({ path: 'a.md', text }).map(({ line, text: code }) => [line, code])).toEqual([
    [2, 'one'],
    [2, 'two'],
    [4, 'three'],
  ])
})

test('links elsewhere, and into the same page, are not ours to check', () => {
  const text = '[a](https://example.org/x) [b](#part) [c](d.md#part) ![e](f.png "g")'
  expect(findLinks({ path: 'a.md', text }).map(({ text: target }) => target)).toEqual(['d.md', 'f.png'])
})
