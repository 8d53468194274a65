import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TextView, TokenRange } from '../../languages/pack.ts'
import { readGoldDocuments } from '../../tools/score/gold.ts'
import { goldReader } from '../../tools/score/reader.ts'
import { checkReading } from '../report/check-reading.ts'
import { knowledgeInAnotherOrder, knowledgeWith } from './changed-registry.suite.ts'
import { contactsIn, inventedKnowledge, readInvented, saidIn } from './invented.suite.ts'

const DOCUMENTS = readGoldDocuments(join(resolve(import.meta.dirname, '../..'), 'gold/documents'))
const GIVEN = { published: '2018-03-08' }

describe('gold texts', () => {
  const knowledge = inventedKnowledge()
  const read = goldReader(knowledge)
  const readings = DOCUMENTS.map(read)

  test('every claim stands on words of the text, and every id is listed', () => {
    expect(readings.flatMap(checkReading)).toEqual([])
    const claims = readings.flatMap(({ encounters, statements }) => [...encounters, ...statements])
    expect(claims.length).toBeGreaterThan(DOCUMENTS.length)
  })

  test('are read alike whatever the order of the rows of the tables', () => {
    const readOther = goldReader(knowledgeInAnotherOrder())
    DOCUMENTS.forEach((gold, index) => {
      expect(readOther(gold)).toEqual(readings[index])
    })
  })

  test('are read alike a second time, in another order, by the same reader', () => {
    const again = [...DOCUMENTS].reverse().map((gold) => JSON.stringify(read(gold)))
    expect(again.reverse()).toEqual(readings.map((reading) => JSON.stringify(reading)))
  })

  test('ask for kinds of entries by lists that the rules keep: a second reading adds none to what the lexicon remembers', () => {
    const before = knowledge.lexicon.kindSets
    for (const gold of DOCUMENTS) read(gold)
    expect(knowledge.lexicon.kindSets).toBe(before)
  })
})

describe('a name that is also a word', () => {
  const knowledge = knowledgeWith({
    table: 'people-forms',
    from: 'hamrawni-layth\tar\tfamily\tالحمراوني\t',
    to: 'hamrawni-layth\tar\tfamily\tالحمراوني\tword',
  })

  function contacts(text: string) {
    return contactsIn(readInvented(text, GIVEN, knowledge))
  }

  test('is nobody where no title announces it', () => {
    expect(contacts('التقى نيكولاي برانوف أمس الحمراوني.')).toEqual([])
  })

  test('is a man behind his title, and once the text has given his full name', () => {
    const both = ['meeting held branov-nikolai:party hamrawni-layth:party']
    expect(contacts('التقى نيكولاي برانوف أمس وزير الخارجية الرملاني الحمراوني.')).toEqual(both)
    const again = readInvented(
      'التقى نيكولاي برانوف أمس ليث الحمراوني. وقال الحمراوني إن المياه تكفي.',
      GIVEN,
      knowledge,
    )
    expect(contactsIn(again)).toEqual(both)
    expect(saidIn(again)[0]).toMatchObject({ speakers: ['hamrawni-layth'], how: 'explicit' })
  })
})

describe('a text that tells of nothing', () => {
  test('gives nothing', () => {
    const reading = readInvented('زاد المطر هذا العام، وامتلأت السدود قبل أوانها.', GIVEN)
    expect([reading.encounters, reading.statements, reading.commitments]).toEqual([[], [], []])
    expect([reading.actors, reading.offices, reading.places]).toEqual([[], [], []])
  })
})

describe('the times that a text tells of', () => {
  let asked = 0
  const whole = inventedKnowledge()
  const packs = whole.packs.map((pack) => ({
    ...pack,
    findDates: (view: TextView, sentence?: TokenRange) => {
      asked += 1
      return pack.findDates(view, sentence)
    },
  }))

  function read(text: string) {
    asked = 0
    return readInvented(text, GIVEN, { ...whole, packs })
  }

  test('are not looked for where nobody meets anybody', () => {
    read('قال نيكولاي برانوف يوم 5 مارس إن المياه تكفي.')
    expect(asked).toBe(0)
  })

  test('are looked for once, in the sentence in which somebody does', () => {
    const [encounter] = read('هطل المطر يوم 5 مارس. التقى نيكولاي برانوف أمس ليث الحمراوني.').encounters
    expect(encounter?.date?.value.edtf).toBe('2018-03-07')
    expect(asked).toBe(1)
  })
})

test('a body that a preposition is joined to is called with its article', () => {
  const { actors } = readInvented('فتحت المعابر صباحا، ووفقا للبيان الصحافي، تكفي المياه الجميع.', GIVEN)
  expect(actors.map(({ names }) => names.ar)).toEqual(['البيان الصحافي'])
})
