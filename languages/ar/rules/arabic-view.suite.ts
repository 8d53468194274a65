/** For tests: a view of a text with the tables of numbers, dates and marks alone. */

import { fileURLToPath } from 'node:url'
import { buildCharacterTable } from '../../../src/document/characters.ts'
import { Tokens, tokenize } from '../../../src/document/tokens.ts'
import { cliticTable } from '../../../src/extract/match/clitics.ts'
import { compileLexicon } from '../../../src/extract/match/compile.ts'
import { Lexicon } from '../../../src/extract/match/lexicon.ts'
import { viewText } from '../../../src/extract/match/view.ts'
import type { LexiconEntry, TextView } from '../../pack.ts'
import { readTsv } from '../../tsv.ts'
import { readClitics } from '../clitics.ts'
import { readFolds } from '../folds.ts'
import { KINDS } from './date-rows.ts'

const TABLES = [...KINDS, 'marks']

function entries(kind: string): LexiconEntry[] {
  const path = fileURLToPath(new URL(`../lexicon/${kind}.tsv`, import.meta.url))
  return readTsv(path).map(({ form, ...payload }) => ({
    language: 'ar',
    kind: kind === 'marks' ? (payload.class ?? '') : kind,
    form: form ?? '',
    payload,
  }))
}

const characters = buildCharacterTable([readFolds()])
const lexicon = new Lexicon(
  compileLexicon({ characters, entries: TABLES.flatMap(entries), words: [], facts: new Map() }),
)
const clitics = cliticTable(readClitics())

/** The text as one sentence. */
export function viewArabic(text: string): TextView {
  const tokens = new Tokens()
  tokenize(text, characters, tokens)
  return viewText(lexicon, clitics, tokens, 'ar', [{ start: 0, end: tokens.count }])
}
