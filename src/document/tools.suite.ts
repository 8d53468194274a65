/** The document stage's tools as tests use them: the packs' own tables, and a list of places and agencies. */
import { readFolds } from '../../languages/ar/folds.ts'
import { readDocumentPhrases } from '../../languages/document-phrases.ts'
import type { LexiconEntry, TokenRange } from '../../languages/pack.ts'
import { buildCharacterTable } from './characters.ts'
import { type DocumentInput, type DocumentTools, makeDocument, type PreparedDocument } from './document.ts'
import { PhraseTable, standsAt } from './phrases.ts'
import { Tokens } from './tokens.ts'

const LISTED: readonly (readonly [string, string])[] = [
  ['publisher', 'شينخوا'],
  ['publisher', 'واس'],
  ['publisher', 'عين اليوم'],
  ['publisher', 'قنا'],
  ['publisher', 'د ب أ'],
  ['publisher', 'Xinhua'],
  ['place', 'الدوحة'],
  ['place', 'بنوم بنه'],
  ['capital', 'الرياض'],
  ['capital', 'بكين'],
  ['capital', 'عمان'],
  ['capital', 'BEIJING'],
  ['months', 'أغسطس'],
  ['months', 'Aug'],
  ['hijri-months', 'شوال'],
]

const characters = buildCharacterTable([readFolds()])
const listing = new PhraseTable(
  characters,
  LISTED.map(([kind, form]): LexiconEntry => ({ language: '*', kind, form, payload: {} })),
)

/** Fresh tools, so that two documents can be held at once. */
export function documentTools(): DocumentTools {
  return {
    characters,
    phrases: new PhraseTable(characters, readDocumentPhrases()),
    listed: (tokens, index, groups) => {
      const { phrases = [] } = listing.beginning(tokens.hash[index] as number) ?? {}
      const found = phrases.filter((phrase) => standsAt(phrase, tokens, index))
      const [longest] = found
      if (longest === undefined) return null
      const kinds = found
        .filter(({ hashes }) => hashes.length === longest.hashes.length)
        .map(({ entry }) => entry.kind)
      return {
        end: index + longest.hashes.length,
        groups: groups.map((group) => group.some((kind) => kinds.includes(kind))),
      }
    },
    tokens: new Tokens(),
    titleTokens: new Tokens(),
  }
}

const shared = documentTools()

/** The document of `input`; its tokens are good until the next call. */
export function prepare(input: DocumentInput | string): PreparedDocument {
  return makeDocument(typeof input === 'string' ? { text: input } : input, shared)
}

/** The words of the text in a token range. */
export function wordsOf({ document, tokens }: PreparedDocument, range: TokenRange | null): string | null {
  if (range === null) return null
  return document.text.slice(tokens.start[range.start], tokens.end[range.end - 1])
}

/** The words of each sentence. */
export function sentencesOf(input: DocumentInput | string): readonly (string | null)[] {
  const prepared = prepare(input)
  return prepared.sentences.map((sentence) => wordsOf(prepared, sentence))
}
