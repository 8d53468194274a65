import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withArticles } from './articles.ts'
import { registryEntries, registryFacts } from './compile.ts'
import { loadRegistry } from './load.ts'

const DIRECTORIES = ['.', '../gold/registry'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

test("a person's form is a safe name too where nothing guards it, and only there", () => {
  const tables = loadRegistry(DIRECTORIES)
  const read = withArticles(tables.personForms).filter(
    ({ language }) => language === 'ar' || language === 'en',
  )
  const safe = new Set(
    registryEntries(tables)
      .filter(({ kind }) => kind === 'safe-name')
      .map(({ form }) => form),
  )
  const free = new Set(read.filter(({ guarded }) => guarded === '').map(({ form }) => form))
  expect(safe).toEqual(free)
  expect(read.some(({ form }) => !safe.has(form))).toBe(true)
  expect(safe.size).toBeGreaterThan(0)
})

test('a ministry is known at home by its name without the state, unless two of one state would be', () => {
  const facts = registryFacts(loadRegistry(DIRECTORIES))
  expect(facts.get('publisher-name/وزارة الخارجية@sa')).toBe('mfa-sa')
  expect(facts.get('publisher-name/ministry of foreign affairs@cn')).toBe('mfa-cn')
  expect(facts.get('publisher-name/foreign ministry@ru')).toBe('mfa-ru')
  expect(facts.has('publisher-name/وزارة الخارجية')).toBe(false)
  const atHome = [...facts.keys()].filter((key) => key.startsWith('publisher-name/') && key.includes('@'))
  expect(atHome.length).toBeGreaterThan(300)
})
