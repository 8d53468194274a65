import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Tokens, tokenize } from '../../../src/document/tokens.ts'
import { cliticTable } from '../../../src/extract/match/clitics.ts'
import { viewText } from '../../../src/extract/match/view.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import type { Clitics } from '../../pack.ts'
import { TABLES } from '../../tables.ts'
import { readTsv } from '../../tsv.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** Tables of words whose ids say nothing but that they are such words. */
const PLAIN: ReadonlySet<string> = new Set(['function', 'given-names'])

/** Every id of the pack's tables, as `kind/id`. */
function listedIds(): ReadonlySet<string> {
  const entries = TABLES.filter(({ code }) => code === 'ar').flatMap((tables) => tables.entries())
  return new Set(
    entries.flatMap(({ kind, payload }) =>
      PLAIN.has(kind) || typeof payload.id !== 'string' ? [] : [`${kind}/${payload.id}`],
    ),
  )
}

/** Every id of which a form stands in a gold text. */
function idsInGold(): ReadonlySet<string> {
  const { lexicon } = goldKnowledge(ROOT)
  const table = cliticTable(lexicon.fact('clitics/ar') as Clitics)
  const tokens = new Tokens()
  const ids = new Set<string>()
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsv'))
  for (const row of files.flatMap((name) => readTsv(join(import.meta.dirname, name)))) {
    tokenize((row.text ?? '').replaceAll(/[[\]]/g, ''), lexicon.characters, tokens)
    const view = viewText(lexicon, table, tokens, 'ar', [])
    for (let token = 0; token < view.count; token += 1)
      for (const { entries } of view.matches(token))
        for (const { kind, payload } of entries) ids.add(`${kind}/${String(payload.id)}`)
  }
  return ids
}

test('every id of a table stands in a gold text', () => {
  const seen = idsInGold()
  expect([...listedIds()].filter((id) => !seen.has(id)).sort()).toEqual([])
})
