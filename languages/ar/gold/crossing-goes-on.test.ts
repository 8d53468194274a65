/** Whoever was introduced goes on in every frame, by every short form: what rules are written from one text, the others show. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const FRAMES = readTsv(join(import.meta.dirname, 'cross-goes-on.tsv'))
const SUBJECTS = readTsv(join(import.meta.dirname, 'cross-again.tsv'))
const OPENING = { m: 'قال {S} إن الميناء القديم مزدحم.', f: 'قالت {S} إن الميناء القديم مزدحم.' }

/** Who says the words that the text has in brackets, beside who says the first ones; '' for nobody. */
function speakersIn(marked: string): readonly string[] {
  const what = /\[(.*)\]/u.exec(marked)?.[1] ?? ''
  const text = marked.replaceAll(/[[\]]/g, '')
  const { statements } = readText({ text, language: 'ar', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
  const own = statements.find(({ content }) => content.spans[0].quote.replaceAll(/[«»]/g, '') === what)
  return [statements[0], own].map((one) =>
    (one?.sources ?? []).map(({ actor }) => actor ?? 'unnamed').join('+'),
  )
}

test.each(
  SUBJECTS.map(({ id = '', gender, form = '', again = '', other = '' }) => ({
    id,
    gender,
    form,
    again,
    other,
  })),
)('goes on in every frame: $id', ({ gender, form, again, other }) => {
  const wrong = [again, other].flatMap((short) =>
    FRAMES.flatMap(({ id, he = '', she = '' }) => {
      const isWoman = gender === 'f'
      const opening = OPENING[isWoman ? 'f' : 'm'].replace('{S}', form)
      const [first, own] = speakersIn(`${opening}\n${(isWoman ? she : he).replace('{R}', short)}`)
      return first !== '' && own === first ? [] : [{ id, short, first, own }]
    }),
  )
  expect(wrong).toEqual([])
})

test('there are frames and subjects to cross', () => {
  expect(FRAMES.length * SUBJECTS.length).toBeGreaterThan(200)
})
