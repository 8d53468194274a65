import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidPack, SourceUnavailable } from '../../errors.ts'
import { compileLexicon } from './compile.ts'
import { pack, unpack } from './container.ts'
import { hashText } from './hashing.ts'
import { loadLexicon } from './lexicon.ts'
import { nameEntry, smallLexicon, sourceOf, termEntry } from './small-lexicon.suite.ts'

const ENTRIES = [
  nameEntry('وانغ يي', 'wang'),
  nameEntry('وانغ', 'wang'),
  nameEntry('إيران', 'ir'),
  nameEntry('ايران', 'ir'),
  termEntry('وزير الخارجية', 'minister'),
  termEntry('وزير', 'minister'),
  termEntry('لقاء', 'meeting'),
]
const WORDS = ['وزير', 'بحر', 'قلم']
const FACTS = new Map<string, unknown>([
  ['person/wang', { side: 'cn' }],
  ['office/cn', ['a', 'b']],
])
const BYTES = pack(compileLexicon(sourceOf(ENTRIES, WORDS, FACTS)))

test('rows in another order give the same bytes', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }),
      fc.shuffledSubarray(WORDS, { minLength: WORDS.length }),
      fc.shuffledSubarray([...FACTS], { minLength: FACTS.size }),
      (entries, words, facts) => {
        const bytes = pack(compileLexicon(sourceOf(entries, words, new Map(facts))))
        expect(Buffer.compare(bytes, BYTES)).toBe(0)
      },
    ),
    { numRuns: 5 },
  )
})

test('a byte that changed is seen wherever it stands', () => {
  fc.assert(
    fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const damaged = Uint8Array.from(BYTES)
      damaged[place] = (damaged[place] as number) ^ change
      expect(() => unpack(damaged, 'lexicon.bin')).toThrow(InvalidPack)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['nothing', new Uint8Array()],
  ['a few bytes', Uint8Array.of(1, 2, 3)],
  ['half a lexicon', BYTES.subarray(0, BYTES.length >> 1)],
  ['a text', Buffer.from('MAHDAR is not a lexicon')],
])('%s is no lexicon', (_, bytes) => {
  expect(() => unpack(bytes, 'lexicon.bin')).toThrow(/lexicon\.bin .*npm run build/)
})

test('a lexicon in the middle of other bytes is read all the same', () => {
  const moved = new Uint8Array(BYTES.length + 3)
  moved.set(BYTES, 3)
  expect(Object.keys(unpack(moved.subarray(3), 'lexicon.bin'))).toEqual(
    Object.keys(unpack(BYTES, 'lexicon.bin')),
  )
})

test('a lexicon that is not there is named, with what to do', () => {
  expect(() => loadLexicon('/nowhere/lexicon.bin')).toThrow(SourceUnavailable)
  expect(() => loadLexicon('/nowhere/lexicon.bin')).toThrow(/nowhere.*npm run build/)
})

test('every kind has a bit of its own, and one too many is refused', () => {
  const entries = Array.from({ length: 97 }, (_, index) => ({
    ...termEntry('وزير'),
    kind: `kind-${String(index)}`,
  }))
  expect(() => compileLexicon(sourceOf(entries))).toThrow(InvalidPack)
  const lexicon = smallLexicon(entries.slice(0, 96))
  const sets = new Set(entries.slice(0, 96).map(({ kind }) => JSON.stringify(lexicon.kindBits(kind))))
  expect(sets.size).toBe(96)
})

test('facts are given back as they were, and an unknown key is undefined', () => {
  const lexicon = smallLexicon([], [], FACTS)
  for (const [key, value] of FACTS) expect(lexicon.fact(key)).toEqual(value)
  expect(lexicon.fact('person/nobody')).toBeUndefined()
})

test('every word of every form is found by its spelling, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'ابتثج'), minLength: 1, maxLength: 5 })),
      (words) => {
        const listed = words.filter((_, index) => index % 2 === 0)
        const lexicon = smallLexicon([], listed)
        const ids = Array.from({ length: lexicon.wordCount }, (_, id) => id)
        expect(
          ids
            .map((id) => lexicon.wordText(id))
            .filter((word) => word !== '')
            .sort(),
        ).toEqual(listed.sort())
        for (const word of words) {
          const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0))
          const id = lexicon.wordId(units, 0, units.length, hashText(word))
          expect(id >= 0).toBe(listed.includes(word))
          if (id >= 0) expect(lexicon.wordText(id)).toBe(word)
        }
      },
    ),
    { numRuns: 10 },
  )
})
