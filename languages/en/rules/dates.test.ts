import { describe, expect, test } from 'vitest'
import { buildCharacterTable } from '../../../src/document/characters.ts'
import { Tokens, tokenize } from '../../../src/document/tokens.ts'
import { cliticTable } from '../../../src/extract/match/clitics.ts'
import { compileLexicon } from '../../../src/extract/match/compile.ts'
import { Lexicon } from '../../../src/extract/match/lexicon.ts'
import { viewText } from '../../../src/extract/match/view.ts'
import type { TextView } from '../../pack.ts'
import { enTables } from '../tables.ts'
import { findDates } from './dates.ts'
import { PARTICLES } from './particles.ts'

const TABLES = ['months', 'weekdays', 'numbers', 'date-units', 'date-words', 'day-parts', ...PARTICLES]
const characters = buildCharacterTable([enTables.folds])
const lexicon = new Lexicon(
  compileLexicon({
    characters,
    entries: enTables.entries().filter(({ kind }) => TABLES.includes(kind)),
    words: [],
    facts: new Map(),
  }),
)
const clitics = cliticTable(enTables.clitics())

function viewEnglish(text: string): TextView {
  const tokens = new Tokens()
  tokenize(text, characters, tokens)
  return viewText(lexicon, clitics, tokens, 'en', [{ start: 0, end: tokens.count }])
}

function spans(text: string): readonly string[] {
  return findDates(viewEnglish(text)).map(({ start, end }) => text.slice(start, end))
}

test('of one sentence alone, the dates are those of the whole text that lie in it', () => {
  const view = viewEnglish(
    'They met on Friday, May 6. They parted early in the coming week. She left on May 9.',
  )
  const found = [
    { start: 0, end: 8 },
    { start: 8, end: 16 },
    { start: 16, end: view.count },
  ].map((sentence) => findDates(view, sentence))
  expect(found.map((dates) => dates.length)).toEqual([1, 1, 1])
  expect(found.flat()).toEqual(findDates(view))
})

describe('a time', () => {
  test.each([
    ['The deal came a week later, they said.', 'a week later'],
    ['They spoke a couple weeks ago in Talimar.', 'a couple weeks ago'],
    ['It opens in an hour.', 'in an hour'],
    ['It opens in three weeks.', 'in three weeks'],
    ['Talks open early in the spring of 2022, she said.', 'spring of 2022'],
    ['Talks open early next week.', 'early next week'],
    ['It ran from May 4th - 6th.', 'from May 4th - 6th'],
    ['It ran 4th - 6th of June 2022.', '4th - 6th of June 2022'],
    ['They met the first Friday of November.', 'first Friday of November'],
    ['They met this spring.', 'this spring'],
  ])('begins at the word that leads to it: %s', (text, expected) => {
    expect(spans(text)).toContain(expected)
  })

  test.each([
    ['He went from the palace to a house in the town.'],
    ['This is the last of the past.'],
    ['In a letter, the current envoy thanked him and them.'],
    ['The end of a long war within the valley.'],
  ])('does not begin where nothing of it stands behind: %s', (text) => {
    expect(spans(text)).toEqual([])
  })
})
