/** Every office has the name behind it, whatever stands around: an office that is cut makes its holder another man, or nobody. */
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type ReadOptions, readText } from '../../../src/pipeline.ts'
import { goldKnowledge } from '../../../tools/score/reader.ts'
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { readTsv } from '../../tsv.ts'

const OFFICES = readTsv(join(import.meta.dirname, 'cross-titles.tsv'))
const NAME = 'علي الدرعاوي'
const HONORIFICS = ['', 'الدكتور ', 'الأستاذ ']
const FRAMES = [
  'استقبل وزير المالية أمس {X} في مكتبه.',
  'حضر الاستقبال {X}.',
  'قال {X} إن العمل مستمر.',
  'اجتمع وزير المالية مع {X}.',
  'وكان في استقباله {X}.',
]

let phrases: readonly { readonly quote: string; readonly name: string }[] = []
const gold = goldKnowledge(resolve(import.meta.dirname, '../../..'))
const packs = gold.packs.map((pack) => ({
  ...pack,
  findPhrases: (view: TextView): readonly Phrase[] => {
    const found = pack.findPhrases(view)
    const quote = ({ start, end }: TokenRange): string =>
      view.text.slice(view.start(start), view.end(end - 1))
    const single = found.flatMap((phrase) => [phrase, ...phrase.members])
    phrases = single.map((one) => ({ quote: quote(one), name: one.name === null ? '' : quote(one.name) }))
    return found
  },
}))
const OPTIONS: ReadOptions = { knowledge: { ...gold, packs } }

test.each(OFFICES.map(({ id = '', form = '' }) => ({ id, form })))(
  'the name stands behind its office: $id',
  ({ form }) => {
    const cut = HONORIFICS.flatMap((honorific) => {
      const whole = `${form} ${honorific}${NAME}`
      return FRAMES.flatMap((frame) => {
        const text = frame.replace('{X}', whole)
        readText({ text, language: 'ar', published: '2018-03-08' }, OPTIONS)
        return phrases.some(({ quote, name }) => quote === whole && name === NAME) ? [] : [{ text, phrases }]
      })
    })
    expect(cut).toEqual([])
  },
)

test('there are offices to cross', () => {
  expect(OFFICES.length * HONORIFICS.length * FRAMES.length).toBeGreaterThan(500)
})
