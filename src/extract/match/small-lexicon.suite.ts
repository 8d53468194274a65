import type { Clitics, Entry, LexiconEntry, Match, TextView } from '../../../languages/pack.ts'
import { buildCharacterTable } from '../../document/characters.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { type CliticTable, cliticTable } from './clitics.ts'
import { compileLexicon, type LexiconSource } from './compile.ts'
import { pack, unpack } from './container.ts'
import { Lexicon } from './lexicon.ts'
import { viewText } from './view.ts'

const MASCULINE = { person: 3, gender: 'm', number: 1 } as const
const FEMININE = { person: 3, gender: 'f', number: 1 } as const
const RESTORED = [
  { from: 'ت', to: 'ة' },
  { from: 'ئ', to: 'ء' },
]

/** Some of what Arabic joins to words. */
export const SOME_CLITICS: CliticTable = cliticTable({
  prefixes: [
    { form: 'و', parts: ['and'], restore: '' },
    { form: 'ال', parts: ['the'], restore: '' },
    { form: 'وال', parts: ['and', 'the'], restore: '' },
    { form: 'ب', parts: ['by'], restore: '' },
    { form: 'وب', parts: ['and', 'by'], restore: '' },
    { form: 'ل', parts: ['to'], restore: '' },
    { form: 'لل', parts: ['to'], restore: 'ال' },
    { form: 'لل', parts: ['to', 'the'], restore: '' },
    { form: 'لل', parts: ['to'], restore: 'الل' },
    { form: 'س', parts: ['will'], restore: '', before: 'يت' },
  ],
  suffixes: [
    { form: 'ه', pronoun: MASCULINE, restore: RESTORED },
    { form: 'ها', pronoun: FEMININE, restore: RESTORED },
  ],
  endings: [
    { from: 'ى', to: 'ي' },
    { from: 'ه', to: 'ة' },
  ],
} satisfies Clitics)

/** Enough folds to see them work. */
const FOLDS = [
  { from: 'أ', to: 'ا' },
  { from: 'إ', to: 'ا' },
  { from: 'ئ', to: 'ئ' },
  { from: '\u0640', to: '' },
]

export function sourceOf(
  entries: readonly LexiconEntry[],
  words: readonly string[] = [],
  facts: ReadonlyMap<string, unknown> = new Map(),
): LexiconSource {
  return { characters: buildCharacterTable([FOLDS]), entries, words, facts }
}

/** A lexicon of a few forms, packed and unpacked as the real one is. */
export function smallLexicon(...source: Parameters<typeof sourceOf>): Lexicon {
  return new Lexicon(unpack(pack(compileLexicon(sourceOf(...source))), 'a test'))
}

/** A name that holds in any language. */
export function nameEntry(form: string, id = form): LexiconEntry {
  return { language: '*', kind: 'person', form, payload: { id } }
}

/** An Arabic word or phrase. */
export function termEntry(form: string, id = form): LexiconEntry {
  return { language: 'ar', kind: 'term', form, payload: { id } }
}

export function viewOf(lexicon: Lexicon, text: string, language = 'ar'): TextView {
  const tokens = new Tokens()
  tokenize(text, lexicon.characters, tokens)
  return viewText(lexicon, SOME_CLITICS, tokens, language, [])
}

/** The words of a match without its clitics, as they stand in the text, and the ids of what it may be. */
export function found(view: TextView, match: Match): string {
  const words = view.text.slice(view.start(match.start, match.prefixLength), view.end(match.end - 1))
  return `${words}: ${match.entries.map((entry: Entry) => String(entry.payload.id)).join(', ')}`
}

/** Everything found in `text`, by the order of its tokens. */
export function allFound(lexicon: Lexicon, text: string, language = 'ar'): readonly string[] {
  const view = viewOf(lexicon, text, language)
  return Array.from({ length: view.count }, (_, token) => view.matches(token)).flatMap((matches) =>
    matches.map((match) => found(view, match)),
  )
}
