import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readCommands, readFacts, readPages } from './check-docs.ts'

const ROOT = resolve(import.meta.dirname, '..')

test('the commands are those of the program, with their flags', async () => {
  const commands = await readCommands(ROOT)
  const read = commands.find(({ name }) => name === 'read')
  expect(read?.flags).toEqual(expect.arrayContaining(['--from', '--to', '--published']))
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
})

test('scripts, settings, stages and dependencies are read from the tree', async () => {
  const facts = await readFacts(ROOT)
  expect(facts.scripts).toContain('bench')
  expect(facts.settings).toContain('MAHDAR_LEXICON')
  expect(facts.stages).toContain('extract')
  expect(facts.dependencies).toContain('kysely')
  expect([facts.exists('src/model.ts'), facts.exists('src/no-such.ts')]).toEqual([true, false])
})

test('pages at the root and below are read', () => {
  const paths = readPages(ROOT).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/header.md', 'gold/README.md']))
  expect(paths.some((path) => path.includes('node_modules'))).toBe(false)
})
