/** Every frame of talk reads every subject: what rules are written from one sentence, the others show. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import { readTsv } from '../../tsv.ts'

const KNOWLEDGE = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const FRAMES = readTsv(join(import.meta.dirname, 'cross-frames.tsv'))
const SUBJECTS = readTsv(join(import.meta.dirname, 'cross-subjects.tsv'))

/** «ل» swallows the article's alef. */
function fill(frame: string, subject: string): string {
  const governed = subject.startsWith('ال') ? `لل${subject.slice(2)}` : `ل${subject}`
  return frame.replace('ل{S}', governed).replace('{S}', subject)
}

/** Who says what, by the words that prove it. */
function toldIn(text: string): readonly { readonly who: string; readonly what: string }[] {
  const { statements } = readText({ text, language: 'ar', published: '2018-03-08' }, { knowledge: KNOWLEDGE })
  return statements.map(({ sources, content }) => ({
    who: sources.flatMap(({ evidence }) => evidence.spans.map(({ quote }) => quote)).join(' + '),
    what: content.spans
      .map(({ quote }) => quote)
      .join(' … ')
      .replaceAll(/[«»]/g, ''),
  }))
}

test.each(SUBJECTS.map(({ id = '', gender, form = '', ends = '' }) => ({ id, gender, form, ends })))(
  'every frame gives the words of: $id',
  ({ gender, form, ends }) => {
    const wrong = FRAMES.flatMap(({ id, he = '', she = '' }) => {
      const marked = fill(gender === 'f' ? she : he, form)
      const what = /\[(.*)\]/u.exec(marked)?.[1] ?? ''
      const told = toldIn(marked.replaceAll(/[[\]]/g, ''))
      return told.some((one) => one.what === what && one.who.endsWith(ends)) ? [] : [{ id, told }]
    })
    expect(wrong).toEqual([])
  },
)

test('there are frames and subjects to cross', () => {
  expect(FRAMES.length * SUBJECTS.length).toBeGreaterThan(250)
})
